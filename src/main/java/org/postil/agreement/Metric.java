package org.postil.agreement;

/** What kind of values the categories are, and so how far apart two of them are. */
public interface Metric {
    /**
     * The squared difference of Krippendorff's alpha for the categories of a matrix.
     *
     * @param totals how often each category stands in the coincidence matrix
     */
    Ruler ruler(CodingMatrix matrix, double[] totals);

    /** A distance, or why these categories have none. */
    sealed interface Ruler {}

    record Measured(Distance distance) implements Ruler {}

    record Unmeasured(Why why) implements Ruler {}
}
