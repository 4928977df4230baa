package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;
import org.postil.tally.Unit;

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
    private @Nullable Unit unit;

    /** Of the cell that is read now, for the figure that begins there. */
    private String here = "";

    private @Nullable Unit countedHere;

    /**
     * @param labels of the row and the column that is read now
     * @param above what stands above the table
     * @param whole the N that holds here unless the row gives one
     * @param counted what the column's header says is counted
     */
    void place(String labels, String above, @Nullable Long whole, @Nullable Unit counted) {
        here = labels;
        countedHere = counted;
        if (span == null) {
            near = labels;
            unit = counted;
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

    /** Begins with what a cell holds in words; a percentage may stand in the next column. */
    void begin(Span cell, PrintedFigure figure) {
        take(cell);
        near = near + " \n" + figure.near();
        n = figure.n();
        d = figure.d();
    }

    /**
     * What the figure that was begun counts; null for reviews and persons, and before it begins.
     */
    @Nullable Unit counts() {
        return span == null ? null : unit;
    }

    boolean isBegun() {
        return span != null;
    }

    boolean hasPercent() {
        return percent != null;
    }

    /** Whether a percentage stands here whose count is in the next column. */
    boolean awaitsCount() {
        return percent != null && n == null;
    }

    private void take(Span cell) {
        var held = span;
        span = held == null ? cell : new Span(held.start(), Math.max(held.end(), cell.end()));
    }

    /** Adds figures that a cell holds in words, under the labels of the cell. */
    void several(List<PrintedFigure> found, List<PrintedFigure> into) {
        for (var figure : found) {
            into.add(
                    figure.called(near + " \n" + figure.near(), wide)
                            .outOf(standing)
                            .inTable(unit));
        }
    }

    /** Ends the figure, if one was begun. A whole on its own is none. */
    void close(List<PrintedFigure> into) {
        var held = span;
        if (held != null && (n != null || percent != null)) {
            into.add(
                    new PrintedFigure(
                            held,
                            n,
                            d != null ? d : standing,
                            percent,
                            near,
                            wide,
                            true,
                            unit,
                            false));
        }
        span = null;
        n = null;
        d = null;
        percent = null;
        near = here;
        unit = countedHere;
    }
}
