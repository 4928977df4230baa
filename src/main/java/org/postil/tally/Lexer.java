package org.postil.tally;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words, quoted strings and signs. */
final class Lexer {
    private static final String BRACKETS = "(),";
    private static final String RULE_SIGNS = "(),:;";

    private final String text;
    private final String signs;
    private final boolean arrows;
    private int at;

    Lexer(String text) {
        this(text, BRACKETS, false);
    }

    private Lexer(String text, String signs, boolean arrows) {
        this.text = text;
        this.signs = signs;
        this.arrows = arrows;
    }

    /** Of the rules of derived variables: colon, semicolon and -> are signs too. */
    static Lexer ofRules(String text) {
        return new Lexer(text, RULE_SIGNS, true);
    }

    /** How long the token at a place is, 0 at the end. */
    int lengthAt(int position) {
        if (position < 0 || position >= text.length()) {
            return 0;
        }
        try {
            at = position;
            var token = next();
            return token.end() - token.start();
        } catch (Misunderstood e) {
            return text.length() - position;
        }
    }

    /** All tokens, the last one {@code END}. */
    List<Token> tokens() throws Misunderstood {
        var result = new ArrayList<Token>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                result.add(new Token(Token.Kind.END, "", at, at));
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
        if (signs.indexOf(c) >= 0) {
            at++;
            return new Token(Token.Kind.SIGN, String.valueOf(c), start, at);
        }
        if (isArrow()) {
            at += c == '→' ? 1 : 2;
            return new Token(Token.Kind.SIGN, "->", start, at);
        }
        if ("=!<>≤≥≠".indexOf(c) >= 0) {
            return comparison(start);
        }
        do {
            at++;
        } while (at < text.length() && inWord(text.charAt(at)) && !isArrow());
        return new Token(Token.Kind.WORD, text.substring(start, at), start, at);
    }

    private boolean isArrow() {
        return arrows && (text.startsWith("->", at) || text.charAt(at) == '→');
    }

    private boolean inWord(char c) {
        return !Character.isWhitespace(c) && "=!<>≤≥≠\"“”".indexOf(c) < 0 && signs.indexOf(c) < 0;
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
                return new Token(Token.Kind.SIGN, plain, start, at);
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
                return new Token(Token.Kind.QUOTED, content.toString(), start, at);
            }
        }
        throw new Misunderstood("This quote is not closed.", start);
    }
}
