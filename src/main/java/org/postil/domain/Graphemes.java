package org.postil.domain;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * What readers take for one character: a letter with its accents, a flag, a family emoji, a
 * syllable of Hangul or Devanagari. These are the extended grapheme clusters of Unicode as the Java
 * runtime knows them. Only the neighbourhood of a place is looked at, however long the text.
 */
public final class Graphemes {
    private static final int NEAR = 32;
    private static final int FARTHEST_BACK = 512;

    /** No unit below it joins its neighbours, but for CR before LF. */
    private static final char FIRST_JOINING = 0x300;

    private Graphemes() {}

    /** Whether a caret can stand at a place: at the ends of the text, and between clusters. */
    public static boolean isBoundary(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        if (before < FIRST_JOINING && after < FIRST_JOINING) {
            return before != '\r' || after != '\n';
        }
        return previous(text, offset + 1, new Span(0, text.length())) == offset
                || next(text, offset - 1, new Span(0, text.length())) == offset;
    }

    /**
     * The first boundary after a place.
     *
     * @param within where to look: its ends are boundaries
     */
    public static int next(String text, int offset, Span within) {
        int start = safeStart(text, offset, within.start());
        int reach = NEAR;
        while (true) {
            int end = Math.min(within.end(), offset + reach);
            var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
            clusters.setText(text.substring(start, end));
            int found = start + clusters.following(offset - start);
            if (found < end || end == within.end()) {
                return found;
            }
            reach *= 4;
        }
    }

    /** The last boundary before a place; see {@link #next}. */
    public static int previous(String text, int offset, Span within) {
        int start = safeStart(text, offset - 1, within.start());
        int end = Math.min(within.end(), offset + NEAR);
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text.substring(start, end));
        return start + clusters.preceding(offset - start);
    }

    /** A boundary at or before a place: plain letters and blanks begin a cluster of their own. */
    private static int safeStart(String text, int offset, int least) {
        int at = Math.min(offset, text.length() - 1);
        int farthest = Math.max(least, at - FARTHEST_BACK);
        while (at > farthest && (text.charAt(at) >= FIRST_JOINING || text.charAt(at) == '\n')) {
            at--;
        }
        if (at > least && Character.isLowSurrogate(text.charAt(at))) {
            at--;
        }
        return Math.max(least, at);
    }
}
