package org.postil.coding;

import org.postil.domain.Span;

/** What single characters mean for finding a quote, and where a text may be cut. */
final class Characters {
    private Characters() {}

    /** White space of any kind: line breaks, tabs, no-break and typographic spaces. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark. */
    static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    static boolean isDash(char c) {
        return c == '-'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212'
                || c == '\uFE58'
                || c == '\uFE63'
                || c == '\uFF0D';
    }

    static boolean isQuotationMark(char c) {
        return switch (c) {
            case '\'', '"', '`', '\u00B4', '\u00AB', '\u00BB', '\u02BC', '\u2032', '\u2033' -> true;
            default -> c >= '\u2018' && c <= '\u201F';
        };
    }

    /** Where the character that begins here ends, combining marks and joined ones included. */
    static int clusterEnd(CharSequence text, int start) {
        int at = start + Character.charCount(Character.codePointAt(text, start));
        while (at < text.length() && isInside(text, at)) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    /** True when cutting here would part a surrogate pair or a combining sequence. */
    static boolean isInside(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        char here = text.charAt(offset);
        char before = text.charAt(offset - 1);
        if (here < 0x300 && before < 0x300) {
            return false;
        }
        if (Character.isLowSurrogate(here) && Character.isHighSurrogate(before)) {
            return true;
        }
        return before == '\u200D' || joins(Character.codePointAt(text, offset));
    }

    /** The text without white space and invisible characters at its ends. */
    static String trimmed(String text) {
        return trimmed(text, new Span(0, text.length())).of(text);
    }

    /** The span without white space and invisible characters at its ends; may be empty. */
    static Span trimmed(CharSequence text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The next offset from here that holds no white space. */
    static int skipSpace(CharSequence text, int offset) {
        int at = offset;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return isSpace(c) || isInvisible(c);
    }

    private static boolean joins(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> codePoint == 0x200D;
        };
    }
}
