package org.postil.charts;

/**
 * How a chart is drawn. The order of the rows is the table's.
 *
 * @param title above it; empty for none
 * @param grey for a journal that prints no colours
 * @param levels how deep rows and columns go; 1 for the top ones only
 * @param zeros whether rows and columns without a single unit are drawn
 * @param width on paper; the height follows from what is drawn
 */
public record ChartOptions(
        ChartKind kind,
        String title,
        ChartLabels labels,
        boolean grey,
        int levels,
        boolean zeros,
        ChartWidth width) {
    /** In colour, the top rows, across a page, with the labels usual for the kind. */
    public static ChartOptions of(ChartKind kind, String title) {
        return new ChartOptions(kind, title, kind.labels(), false, 1, false, ChartWidth.PAGE);
    }

    public ChartOptions withKind(ChartKind other) {
        return new ChartOptions(other, title, labels, grey, levels, zeros, width);
    }

    public ChartOptions withTitle(String words) {
        return new ChartOptions(kind, words, labels, grey, levels, zeros, width);
    }

    public ChartOptions withLabels(ChartLabels written) {
        return new ChartOptions(kind, title, written, grey, levels, zeros, width);
    }

    public ChartOptions withGrey(boolean without) {
        return new ChartOptions(kind, title, labels, without, levels, zeros, width);
    }

    public ChartOptions withLevels(int depth) {
        return new ChartOptions(kind, title, labels, grey, depth, zeros, width);
    }

    public ChartOptions withZeros(boolean drawn) {
        return new ChartOptions(kind, title, labels, grey, levels, drawn, width);
    }

    public ChartOptions withWidth(ChartWidth paper) {
        return new ChartOptions(kind, title, labels, grey, levels, zeros, paper);
    }
}
