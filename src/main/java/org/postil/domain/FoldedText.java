package org.postil.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is looked through for words: what readers do not see or do not type is the same in
 * it. The text itself stays as it is, and hits are spans of it.
 *
 * <p>Soft hyphens and characters without width are overlooked; ligatures are their letters; kinds
 * of quotation mark, of dash and of blank are one each, and several blanks, line ends among them,
 * are one. Accents are overlooked, whether they are written as one character with their letter or
 * as two: "cafe" and "café" find each other, as they do in the search of all reports.
 *
 * <p>A hit begins and ends between graphemes: "f" finds the ligature "ﬁ" as a whole, and a woman
 * alone is not found in the emoji of a family.
 */
public final class FoldedText {
    private final String source;
    private final boolean matchCase;
    private final String folded;

    /** Where each unit comes from; empty where each is at its own place. */
    private final int[] origins;

    private FoldedText(String source, boolean matchCase, Folding folding) {
        this.source = source;
        this.matchCase = matchCase;
        folded = folding.folded();
        origins = folding.origins();
    }

    /**
     * @param matchCase whether capitals differ from small letters
     */
    public static FoldedText of(String text, boolean matchCase) {
        return new FoldedText(text, matchCase, Folding.of(text, matchCase));
    }

    /** Whether a character is overlooked: it has no width, or is an accent on its own. */
    public static boolean isOverlooked(int codePoint) {
        return Folding.isOverlooked(codePoint);
    }

    /** Where a phrase occurs in a text; see {@link #hits(String, boolean)}. */
    public static List<Span> hits(String text, String phrase, FindOptions options) {
        return of(text, options.matchCase()).hits(phrase, options.wholeWords());
    }

    /**
     * Where a phrase occurs, in UTF-16 units of the text: ascending, not overlapping; empty for a
     * blank phrase.
     */
    public List<Span> hits(String phrase, boolean wholeWords) {
        String wanted = Folding.of(phrase, matchCase).folded();
        if (wanted.isBlank()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        int at = folded.indexOf(wanted);
        int reached = 0;
        while (at >= 0) {
            int end = at + wanted.length();
            Span span = origin(at, end);
            boolean whole = !wholeWords || isEdge(at) && isEdge(end);
            boolean counts =
                    whole
                            && span.start() >= reached
                            && Graphemes.isBoundary(source, span.start())
                            && Graphemes.isBoundary(source, span.end());
            if (counts) {
                spans.add(span);
                reached = span.end();
            }
            at = folded.indexOf(wanted, counts ? end : at + 1);
        }
        return List.copyOf(spans);
    }

    private Span origin(int from, int to) {
        int start = originOf(from);
        int last = originOf(to - 1);
        int end = last + Character.charCount(source.codePointAt(last));
        if (Folding.isBlank(source.codePointAt(last))) {
            while (end < source.length() && Folding.isBlank(source.codePointAt(end))) {
                end++;
            }
        }
        // an accent, or what joins an emoji, belongs to what it follows
        while (end < source.length()
                && Folding.isOverlooked(source.codePointAt(end))
                && !Graphemes.isBoundary(source, end)) {
            end += Character.charCount(source.codePointAt(end));
        }
        return new Span(start, end);
    }

    private int originOf(int unit) {
        return origins.length == 0 ? unit : origins[unit];
    }

    /** Whether no word goes on across a place. */
    private boolean isEdge(int at) {
        return at == 0
                || at == folded.length()
                || !isInWord(folded.codePointBefore(at))
                || !isInWord(folded.codePointAt(at));
    }

    private static boolean isInWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }
}
