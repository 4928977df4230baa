package org.postil.ui.grid;

import org.postil.domain.Variable;
import org.postil.ui.control.CellSource;
import org.postil.ui.i18n.Words;

/** What the grid shows, as cells. */
record GridCells(GridData data, GridQuery query) implements CellSource {
    private static final int LONGEST = 120;

    @Override
    public int rows() {
        return data.rows().size();
    }

    @Override
    public int columns() {
        return data.columns().size();
    }

    @Override
    public Head head(int column) {
        var variable = data.columns().get(column);
        var order =
                query.sort() != variable.id()
                        ? Order.NONE
                        : query.descending() ? Order.DOWN : Order.UP;
        String below =
                variable.isDerived()
                        ? Words.of("grid.derived")
                        : Words.of(
                                "grid.answered",
                                data.answered().getOrDefault(variable.id(), 0),
                                data.rows().size());
        return new Head(
                variable.name(),
                below,
                GridWords.about(variable),
                width(variable),
                order,
                variable.isDerived());
    }

    private static double width(Variable variable) {
        double least = Math.min(220, 26 + variable.name().length() * 7.2);
        return Math.max(
                least,
                switch (variable.type()) {
                    case YES_NO, NUMBER -> 96;
                    case DATE -> 112;
                    case CATEGORY -> 170;
                    case CATEGORIES -> 200;
                    case TEXT -> 230;
                });
    }

    @Override
    public Line line(int row) {
        var line = data.rows().get(row);
        return new Line(line.name(), line.about());
    }

    @Override
    public Cell cell(int row, int column) {
        var line = data.rows().get(row);
        var variable = data.columns().get(column);
        var reason = data.missing(line, variable);
        String text =
                reason.map(GridWords::sign).orElseGet(() -> oneLine(data.written(line, variable)));
        String marks = data.answer(line, variable).map(GridWords::marks).orElse("");
        return new Cell(
                text,
                marks,
                reason.isPresent() || !marks.isEmpty() || text.isEmpty()
                        ? GridWords.told(data, line, variable)
                        : "",
                reason.isPresent());
    }

    /** The beginning of a long text. */
    private static String oneLine(String text) {
        String begun = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return begun.replace('\n', ' ');
    }
}
