package org.postil.coding;

import org.postil.domain.Span;

/**
 * A passage's words with some of the text before and after them: the rest of its paragraph, and
 * where that is little, something of the paragraph before or after, on a line of its own. What is
 * left out is shown by an ellipsis.
 */
public record Surroundings(String before, String quote, String after) {
    private static final String LEFT_OUT = "\u2026";

    /** As much of its own paragraph says enough. */
    private static final int ENOUGH = 60;

    /**
     * @param span of the text; what lies beyond its end is left out
     * @param reach how many characters to each side, about
     */
    public static Surroundings of(String text, Span span, int reach) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        return new Surroundings(
                before(text, start, reach), text.substring(start, end), after(text, end, reach));
    }

    private static String before(String text, int start, int reach) {
        int paragraph = text.lastIndexOf('\n', start - 1) + 1;
        int least = paragraph;
        if (start - paragraph < ENOUGH && paragraph > 0) {
            least = text.lastIndexOf('\n', Math.max(0, paragraph - 2)) + 1;
        }
        int from = Math.max(least, Math.min(paragraph, start) - reach / 2);
        if (start - paragraph >= ENOUGH) {
            from = Math.max(paragraph, start - reach);
        }
        while (from > least && from < start && !Characters.isSpace(text.charAt(from - 1))) {
            from++;
        }
        String words = text.substring(from, start);
        return from > least && !words.isBlank() ? LEFT_OUT + words.stripLeading() : words;
    }

    private static String after(String text, int end, int reach) {
        int paragraph = lineEnd(text, end);
        int most = paragraph;
        if (paragraph - end < ENOUGH && paragraph < text.length()) {
            most = lineEnd(text, paragraph + 1);
        }
        int to =
                paragraph - end < ENOUGH
                        ? Math.min(most, paragraph + reach / 2)
                        : Math.min(paragraph, end + reach);
        while (to < most && to > end && !Characters.isSpace(text.charAt(to))) {
            to--;
        }
        String words = text.substring(end, to);
        return to < most && !words.isBlank() ? words.stripTrailing() + LEFT_OUT : words;
    }

    private static int lineEnd(String text, int from) {
        int found = text.indexOf('\n', Math.min(from, text.length()));
        return found < 0 ? text.length() : found;
    }
}
