package org.postil.charts;

/**
 * How a chart is drawn.
 *
 * @param title above it; empty for none
 * @param levels how deep the rows go; 1 for the top rows only
 * @param zeros whether rows without a single unit are drawn
 * @param widthMm width on paper; the height follows from what is drawn
 */
public record ChartOptions(ChartKind kind, String title, int levels, boolean zeros, int widthMm) {
    private static final int COLUMN_MM = 165;

    /** Across the width of a page. */
    public static ChartOptions of(ChartKind kind, String title) {
        return new ChartOptions(kind, title, 1, false, COLUMN_MM);
    }

    public ChartOptions withLevels(int depth) {
        return new ChartOptions(kind, title, depth, zeros, widthMm);
    }

    public ChartOptions withZeros(boolean drawn) {
        return new ChartOptions(kind, title, levels, drawn, widthMm);
    }

    public ChartOptions withKind(ChartKind other) {
        return new ChartOptions(other, title, levels, zeros, widthMm);
    }
}
