package org.postil.coding;

import org.postil.domain.Span;

/**
 * A passage's words with some of the text before and after them. White space inside a line is as it
 * is in the text; what is left out is shown by an ellipsis.
 */
public record Surroundings(String before, String quote, String after) {
    private static final String LEFT_OUT = "\u2026";

    /**
     * @param span of the text; what lies beyond its end is left out
     * @param reach how many characters to each side, about
     */
    public static Surroundings of(String text, Span span, int reach) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int from = wordStart(text, Math.max(0, start - reach), start);
        int to = wordEnd(text, Math.min(text.length(), end + reach), end);
        String before = text.substring(from, start).stripLeading();
        String after = text.substring(end, to).stripTrailing();
        return new Surroundings(
                from > 0 && !before.isBlank() ? LEFT_OUT + before : before,
                text.substring(start, end),
                to < text.length() && !after.isBlank() ? after + LEFT_OUT : after);
    }

    /** The first start of a word from an offset on, at most up to a limit. */
    private static int wordStart(String text, int offset, int limit) {
        int at = offset;
        while (at > 0 && at < limit && !Characters.isSpace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int offset, int limit) {
        int at = offset;
        while (at < text.length() && at > limit && !Characters.isSpace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
