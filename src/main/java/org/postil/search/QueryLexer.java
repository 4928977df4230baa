package org.postil.search;

import org.postil.search.QueryToken.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words, phrases, operators (in capitals) and brackets. */
final class QueryLexer {
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?");
    private static final Pattern TILDE = Pattern.compile("(.*)~(\\d*)");
    private static final Pattern AFTER_QUOTE = Pattern.compile("~(\\d*)");
    private static final int MOST_DIGITS = 4;

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String query) {
        this.query = query;
    }

    /** The tokens, the last of them the end. */
    static List<QueryToken> tokens(String query) throws QueryMisread {
        return new QueryLexer(query).cut();
    }

    private List<QueryToken> cut() throws QueryMisread {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (c == '(') {
                tokens.add(QueryToken.sign(Kind.OPEN, "(", at++));
            } else if (c == ')') {
                tokens.add(QueryToken.sign(Kind.CLOSE, ")", at++));
            } else if (isQuote(c)) {
                phrase();
            } else {
                word();
            }
        }
        tokens.add(QueryToken.sign(Kind.END, "", query.length()));
        return tokens;
    }

    /** Straight, typographic and low double quotes: a word processor makes any of them. */
    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }

    private void phrase() throws QueryMisread {
        int start = at++;
        int from = at;
        while (at < query.length() && !isQuote(query.charAt(at))) {
            at++;
        }
        if (at == query.length()) {
            throw new QueryMisread("This quote is not closed.", start);
        }
        String words = query.substring(from, at++);
        Matcher tilde = AFTER_QUOTE.matcher(query).region(at, query.length());
        if (tilde.lookingAt()) {
            at = tilde.end();
            tokens.add(
                    new QueryToken(Kind.PHRASE, words, number(tilde.group(1), start), true, start));
        } else {
            tokens.add(QueryToken.sign(Kind.PHRASE, words, start));
        }
    }

    private void word() throws QueryMisread {
        int start = at;
        while (at < query.length() && isOfWord(query.charAt(at))) {
            at++;
        }
        String text = query.substring(start, at);
        switch (text) {
            case "AND", "&&" -> tokens.add(QueryToken.sign(Kind.AND, text, start));
            case "OR", "||" -> tokens.add(QueryToken.sign(Kind.OR, text, start));
            case "NOT" -> tokens.add(QueryToken.sign(Kind.NOT, text, start));
            default -> tokens.add(other(text, start));
        }
    }

    private QueryToken other(String text, int start) throws QueryMisread {
        Matcher near = NEAR.matcher(text);
        if (near.matches()) {
            String number = near.group(1);
            if (number != null && !number.matches("\\d+")) {
                throw new QueryMisread(
                        "Write how many words may lie between, as in NEAR/5.", start);
            }
            return new QueryToken(
                    Kind.NEAR, text, number == null ? -1 : number(number, start), false, start);
        }
        Matcher tilde = TILDE.matcher(text);
        return tilde.matches()
                ? new QueryToken(
                        Kind.WORD, tilde.group(1), number(tilde.group(2), start), true, start)
                : QueryToken.sign(Kind.WORD, text, start);
    }

    private boolean isOfWord(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && c != '('
                && c != ')'
                && !isQuote(c);
    }

    private static int number(String digits, int start) throws QueryMisread {
        if (digits.length() > MOST_DIGITS) {
            throw new QueryMisread("This number is too large.", start);
        }
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }
}
