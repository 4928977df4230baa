package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.List;

/** A figure of a table that is being put together from the cells of a row. */
final class Open {
    private @Nullable Span span;
    private @Nullable Long n;
    private @Nullable Long d;
    private @Nullable PrintedPercent percent;
    private String near = "";
    private String wide = "";
    private @Nullable Long standing;

    /**
     * @param labels of the row and the column that is read now
     * @param above what stands above the table
     * @param whole the N that holds here unless the row gives one
     */
    void place(String labels, String above, @Nullable Long whole) {
        if (span == null) {
            near = labels;
        } else if (!near.equals(labels)) {
            near = near + " \n" + labels;
        }
        wide = above;
        standing = whole;
    }

    void count(Span cell, long value) {
        take(cell);
        n = value;
    }

    void whole(Span cell, long value) {
        take(cell);
        d = value;
    }

    void percent(Span cell, PrintedPercent value) {
        take(cell);
        percent = value;
    }

    boolean hasPercent() {
        return percent != null;
    }

    private void take(Span cell) {
        var held = span;
        span = held == null ? cell : new Span(held.start(), Math.max(held.end(), cell.end()));
    }

    /** Adds figures that a cell holds in words, under the labels of the cell. */
    void several(List<PrintedFigure> found, List<PrintedFigure> into) {
        for (var figure : found) {
            into.add(figure.called(near + " \n" + figure.near(), wide).outOf(standing).inTable());
        }
    }

    /** Ends the figure, if one was begun. A whole on its own is none. */
    void close(List<PrintedFigure> into) {
        var held = span;
        if (held != null && (n != null || percent != null)) {
            into.add(
                    new PrintedFigure(
                            held, n, d != null ? d : standing, percent, near, wide, true));
        }
        span = null;
        n = null;
        d = null;
        percent = null;
    }
}
