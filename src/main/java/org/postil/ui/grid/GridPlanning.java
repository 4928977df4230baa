package org.postil.ui.grid;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.ui.control.CellRange;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Works out what an edit would do to the cells as they are; writes nothing. */
final class GridPlanning {
    private final GridData data;
    private final List<GridPlan.Change> changes = new ArrayList<>();
    private final List<GridPlan.Problem> problems = new ArrayList<>();
    private int same;
    private int left;

    private GridPlanning(GridData data) {
        this.data = data;
    }

    /** A value for each of the selected cells; empty to go back to not answered. */
    static GridPlan give(GridData data, CellRange range, Optional<AnswerValue> value) {
        var planning = new GridPlanning(data);
        for (int row = range.top(); row <= range.bottom(); row++) {
            for (int column = range.left(); column <= range.right(); column++) {
                var line = data.rows().get(row);
                var variable = data.columns().get(column);
                if (variable.isDerived()) {
                    planning.left++;
                } else {
                    planning.change(line, variable, value);
                }
            }
        }
        return planning.plan();
    }

    /** Text for each of the selected cells. */
    static GridPlan type(GridData data, CellRange range, String text) {
        var planning = new GridPlanning(data);
        for (int row = range.top(); row <= range.bottom(); row++) {
            for (int column = range.left(); column <= range.right(); column++) {
                planning.put(row, column, text, true);
            }
        }
        return planning.plan();
    }

    /** The first line of the selection into the lines below it. */
    static GridPlan fillDown(GridData data, CellRange range) {
        var planning = new GridPlanning(data);
        var first = data.rows().get(range.top());
        for (int column = range.left(); column <= range.right(); column++) {
            var variable = data.columns().get(column);
            var value = data.answer(first, variable).map(Answer::value);
            for (int row = range.top() + 1; row <= range.bottom(); row++) {
                if (variable.isDerived() || value.isEmpty()) {
                    planning.left++;
                } else {
                    planning.change(data.rows().get(row), variable, value);
                }
            }
        }
        return planning.plan();
    }

    /**
     * Pasted cells from the upper left corner of the selection on, or one cell or line over all of
     * it. An empty cell leaves the answer that is there.
     */
    static GridPlan paste(GridData data, CellRange range, List<List<String>> cells) {
        var planning = new GridPlanning(data);
        int wide = cells.stream().mapToInt(List::size).max().orElse(0);
        if (wide == 0) {
            return planning.plan();
        }
        int high = repeats(range.height(), cells.size());
        int across = repeats(range.width(), wide);
        for (int row = 0; row < high; row++) {
            var line = cells.get(row % cells.size());
            for (int column = 0; column < across; column++) {
                int at = column % wide;
                String text = at < line.size() ? line.get(at) : "";
                planning.put(range.top() + row, range.left() + column, text, false);
            }
        }
        return planning.plan();
    }

    private static int repeats(int selected, int pasted) {
        return selected % pasted == 0 ? Math.max(selected, pasted) : pasted;
    }

    private void put(int row, int column, String given, boolean clearing) {
        String text = given.strip();
        if (text.isEmpty() && !clearing) {
            left++;
            return;
        }
        if (!data.isIn(row, column)) {
            problem(row, column, text, Words.of("grid.outside"));
            return;
        }
        var variable = data.columns().get(column);
        if (variable.isDerived()) {
            problem(row, column, text, Words.of("grid.is_derived"));
            return;
        }
        switch (read(variable, text)) {
            case AnswerParser.Ok(var value) ->
                    change(data.rows().get(row), variable, Optional.of(value));
            case AnswerParser.None none -> change(data.rows().get(row), variable, Optional.empty());
            case AnswerParser.Problem(var message) ->
                    problem(row, column, text, told(message, text));
        }
    }

    /**
     * A text is taken as it is; only the sign in brackets that a copy has says that it is missing.
     */
    static AnswerParser.Parsed read(Variable variable, String text) {
        boolean maybe =
                variable.type() != Variable.Type.TEXT
                        || (text.startsWith("[") && text.endsWith("]"));
        var reason = maybe ? AnswerParser.missingReason(text) : Optional.<MissingReason>empty();
        return reason.isPresent()
                ? new AnswerParser.Ok(new AnswerValue.Missing(reason.get()))
                : AnswerParser.parse(variable, text, "");
    }

    /** Without the name of the variable and what was given: both are seen. */
    static String told(String message, String text) {
        String before = "has \"" + text.strip() + "\": ";
        int at = message.indexOf(before);
        String rest = at < 0 ? message : message.substring(at + before.length());
        return rest.substring(0, 1).toUpperCase(Locale.ENGLISH) + rest.substring(1);
    }

    private void change(GridRow row, Variable variable, Optional<AnswerValue> value) {
        var before = data.answer(row, variable);
        if (before.map(Answer::value).equals(value)) {
            same++;
        } else {
            changes.add(new GridPlan.Change(row, variable, cell(data, row, variable), value));
        }
    }

    private void problem(int row, int column, String given, String why) {
        problems.add(
                new GridPlan.Problem(
                        row < data.rows().size()
                                ? data.rows().get(row).name()
                                : Words.of("grid.row_number", row + 1),
                        column < data.columns().size()
                                ? data.columns().get(column).name()
                                : Words.of("grid.column_number", column + 1),
                        given,
                        why));
    }

    private GridPlan plan() {
        return new GridPlan(changes, same, left, problems);
    }

    /** A cell as it is copied; {@link #read} brings back the same answer. */
    static String cell(GridData data, GridRow row, Variable variable) {
        return data.missing(row, variable)
                .map(reason -> "[" + reason.key().replace('_', ' ') + "]")
                .orElseGet(() -> data.written(row, variable));
    }

    static List<List<String>> copy(GridData data, CellRange range) {
        var lines = new ArrayList<List<String>>();
        for (int row = range.top(); row <= range.bottom(); row++) {
            var line = new ArrayList<String>();
            for (int column = range.left(); column <= range.right(); column++) {
                line.add(cell(data, data.rows().get(row), data.columns().get(column)));
            }
            lines.add(line);
        }
        return lines;
    }
}
