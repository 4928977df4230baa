package org.postil.ui.page;

/**
 * How the width of a page is shared out, in pixels from its left edge: the gutter ends at the
 * column, the margin with the stripes begins after it.
 */
record PageMetrics(double columnX, double columnWidth, double marginWidth) {
    private static final double GUTTER = 148;
    private static final double MARGIN = 208;
    private static final double GUTTER_SHARE = GUTTER / (GUTTER + MARGIN);
    private static final double LEAST_GUTTER = 72;
    private static final double LEAST_MARGIN = 72;
    private static final double LEAST_COLUMN = 120;

    /**
     * The column keeps its ideal width as long as it can: gutter and margin give way together, then
     * the column. What is over is shared so that the column stays near the middle.
     */
    static PageMetrics of(double width, double idealColumn) {
        double rest = width - idealColumn;
        double gutter;
        double column = idealColumn;
        if (rest >= GUTTER + MARGIN) {
            gutter = Math.clamp(rest / 2, GUTTER, rest - MARGIN);
        } else if (rest >= LEAST_GUTTER + LEAST_MARGIN) {
            gutter = Math.clamp(rest * GUTTER_SHARE, LEAST_GUTTER, rest - LEAST_MARGIN);
        } else {
            gutter = LEAST_GUTTER;
            column = Math.max(LEAST_COLUMN, width - LEAST_GUTTER - LEAST_MARGIN);
        }
        gutter = Math.floor(gutter);
        column = Math.floor(column);
        return new PageMetrics(gutter, column, Math.max(0, width - gutter - column));
    }

    double columnEnd() {
        return columnX + columnWidth;
    }
}
