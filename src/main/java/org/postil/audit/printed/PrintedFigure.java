package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;
import org.postil.tally.Unit;

/**
 * A number that a draft prints about the study. At least one of n and percent is there.
 *
 * @param span its place in the text, from the first of its parts to the last
 * @param n null where only a percentage is printed
 * @param d denominator; null where neither the figure nor a header says it
 * @param percent null where none is printed
 * @param near what it is called: the words right around it, or the labels of its row and column
 * @param wide the rest of its sentence, or of what stands above its table
 * @param tabular whether it stands in a table, where the labels say all
 * @param unit what the header of its column says is counted; null where none says so
 * @param sampleSize whether it is said as the number of reviews that others are of: "n = 33 DHRs",
 *     "of 33 DHRs"
 */
public record PrintedFigure(
        Span span,
        @Nullable Long n,
        @Nullable Long d,
        @Nullable PrintedPercent percent,
        String near,
        String wide,
        boolean tabular,
        @Nullable Unit unit,
        boolean sampleSize) {
    /** In a sentence, before it is known what is around it. */
    PrintedFigure(Span span, @Nullable Long n, @Nullable Long d, @Nullable PrintedPercent percent) {
        this(span, n, d, percent, "", "", false, null, false);
    }

    PrintedFigure called(String nearer, String wider) {
        return new PrintedFigure(span, n, d, percent, nearer, wider, tabular, unit, sampleSize);
    }

    PrintedFigure inTable(@Nullable Unit counted) {
        return new PrintedFigure(span, n, d, percent, near, wide, true, counted, sampleSize);
    }

    /** A number of reviews in a sentence, which may be told of any part of the study. */
    boolean isLooseCount() {
        return !tabular && d == null && percent == null;
    }

    PrintedFigure outOf(@Nullable Long denominator) {
        return d != null || denominator == null
                ? this
                : new PrintedFigure(
                        span, n, denominator, percent, near, wide, tabular, unit, sampleSize);
    }

    PrintedFigure asSampleSize() {
        return new PrintedFigure(span, n, d, percent, near, wide, tabular, unit, true);
    }

    /** As it is told to people: "22 of 33 (70%)". */
    public String words() {
        String count = n == null ? "" : d == null ? n.toString() : n + " of " + d;
        if (percent == null) {
            return count;
        }
        return count.isEmpty() ? percent.words() : count + " (" + percent.words() + ")";
    }
}
