package org.postil.ui.tally;

import org.postil.tally.Tally;

import java.util.List;

/**
 * Where the parts of a row lie, in pixels: what stays in sight at the left, and the cells, which
 * move sideways.
 *
 * @param name width of the name
 * @param bar width of the number with its bar
 * @param extras what stands beside it
 * @param cells how many columns
 */
record GridGeometry(double name, double bar, List<Extra> extras, int cells, double width) {
    static final GridGeometry NONE = new GridGeometry(0, 0, List.of(), 0, 0);
    static final double CELL = 86;
    static final double ROW = 32;
    private static final double BAR = 198;

    /** With what the coders have not decided, which is never cut off. */
    private static final double OPEN_BAR = 286;

    private static final double LEAST_NAME = 200;
    private static final double USUAL_NAME = 340;
    private static final double NAME_SHARE = 0.25;
    private static final double MOST_NAME = 520;

    /**
     * @param width of the table without its scroll bar
     */
    static GridGeometry of(Tally tally, double width) {
        int cells = tally.columns().size();
        var extras = Extra.of(tally);
        boolean open = tally.rows().stream().anyMatch(row -> row.undecided() > 0);
        double bar = open ? OPEN_BAR : BAR;
        double left = width - bar - widths(extras) - cells * CELL;
        double least = Math.clamp(width * NAME_SHARE, LEAST_NAME, USUAL_NAME);
        double name = Math.round(Math.clamp(left, least, MOST_NAME));
        return new GridGeometry(name, bar, extras, cells, width);
    }

    private static double widths(List<Extra> extras) {
        return extras.stream().mapToDouble(Extra::width).sum();
    }

    /** Where an extra column begins. */
    double extra(int index) {
        return name + bar + widths(extras.subList(0, index));
    }

    /** Where the cells begin. */
    double fixed() {
        return name + bar + widths(extras);
    }

    /** How much of the cells can be seen. */
    double view() {
        return Math.max(0, width - fixed());
    }

    /** How far the cells can be moved to the left. */
    double furthest() {
        return Math.max(0, cells * CELL - view());
    }

    /** The offset nearest to one at which a column is wholly seen. */
    double showing(int column, double offset) {
        double start = column * CELL;
        double latest = Math.max(0, start + CELL - view());
        return Math.clamp(Math.clamp(offset, latest, Math.max(latest, start)), 0, furthest());
    }
}
