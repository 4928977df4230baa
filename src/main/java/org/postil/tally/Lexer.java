package org.postil.tally;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words, quoted strings and signs. */
final class Lexer {
    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** All tokens, the last one {@code END}. */
    List<Token> tokens() throws Misunderstood {
        var result = new ArrayList<Token>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                result.add(new Token(Token.Kind.END, "", at));
                return result;
            }
            result.add(next());
        }
    }

    private Token next() throws Misunderstood {
        char c = text.charAt(at);
        if (closing(c) != 0) {
            return quoted(closing(c));
        }
        int start = at;
        if ("(),".indexOf(c) >= 0) {
            at++;
            return new Token(Token.Kind.SIGN, String.valueOf(c), start);
        }
        if ("=!<>≤≥≠".indexOf(c) >= 0) {
            return comparison(start);
        }
        while (at < text.length() && inWord(text.charAt(at))) {
            at++;
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    private static boolean inWord(char c) {
        return !Character.isWhitespace(c) && "(),=!<>≤≥≠\"“”".indexOf(c) < 0;
    }

    private Token comparison(int start) throws Misunderstood {
        for (String sign : List.of("!=", "<=", ">=", "<>", "==", "=", "<", ">", "≤", "≥", "≠")) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                String plain =
                        switch (sign) {
                            case "<>", "≠" -> "!=";
                            case "==" -> "=";
                            case "≤" -> "<=";
                            case "≥" -> ">=";
                            default -> sign;
                        };
                return new Token(Token.Kind.SIGN, plain, start);
            }
        }
        throw new Misunderstood("Not equal is written !=", start);
    }

    /** The quote that ends what this one begins, 0 when it is none. */
    private static char closing(char opening) {
        return switch (opening) {
            case '\'', '"' -> opening;
            case '“' -> '”';
            case '‘' -> '’';
            default -> 0;
        };
    }

    /** A doubled quote, or one inside a word (Children's), belongs to the string. */
    private Token quoted(char closing) throws Misunderstood {
        int start = at++;
        var content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != closing) {
                content.append(c);
            } else if (at < text.length() && text.charAt(at) == closing) {
                content.append(closing);
                at++;
            } else if (at < text.length()
                    && !content.isEmpty()
                    && Character.isLetterOrDigit(text.charAt(at))) {
                content.append(closing);
            } else {
                return new Token(Token.Kind.QUOTED, content.toString(), start);
            }
        }
        throw new Misunderstood("This quote is not closed.", start);
    }
}
