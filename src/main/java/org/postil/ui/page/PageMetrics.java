package org.postil.ui.page;

/**
 * How the width of a page is shared out, in pixels from its left edge: the gutter ends at the
 * column, the margin with the stripes begins after it.
 */
record PageMetrics(double columnX, double columnWidth, double marginWidth) {
    private static final double GUTTER = 148;
    private static final double MARGIN = 208;
    private static final double GUTTER_SHARE = GUTTER / (GUTTER + MARGIN);
    private static final double MODEST_GUTTER = 92;
    private static final double MODEST_MARGIN = 136;
    private static final double LEAST_GUTTER = 72;
    private static final double LEAST_MARGIN = 72;
    private static final double LEAST_COLUMN = 120;

    /** A line of about 61 characters reads as well as one of 72. */
    private static final double MODEST_COLUMN = 0.85;

    /**
     * The column keeps its ideal width as long as gutter and margin can give way and still show
     * labels and names; then it becomes a little narrower, then gutter and margin do, then the
     * column again. What is over is shared so that the column stays near the middle.
     */
    static PageMetrics of(double width, double idealColumn) {
        double modest = MODEST_GUTTER + MODEST_MARGIN;
        double least = Math.min(idealColumn, Math.max(LEAST_COLUMN, idealColumn * MODEST_COLUMN));
        double column = Math.floor(Math.clamp(width - modest, least, idealColumn));
        double rest = width - column;
        double gutter;
        if (rest >= GUTTER + MARGIN) {
            gutter = Math.clamp(rest / 2, GUTTER, rest - MARGIN);
        } else if (rest >= modest) {
            gutter = Math.clamp(rest * GUTTER_SHARE, MODEST_GUTTER, rest - MODEST_MARGIN);
        } else if (rest >= LEAST_GUTTER + LEAST_MARGIN) {
            gutter = Math.clamp(rest * GUTTER_SHARE, LEAST_GUTTER, rest - LEAST_MARGIN);
        } else {
            gutter = LEAST_GUTTER;
            column = Math.floor(Math.max(LEAST_COLUMN, width - LEAST_GUTTER - LEAST_MARGIN));
        }
        gutter = Math.floor(gutter);
        return new PageMetrics(gutter, column, Math.max(0, width - gutter - column));
    }

    double columnEnd() {
        return columnX + columnWidth;
    }
}
