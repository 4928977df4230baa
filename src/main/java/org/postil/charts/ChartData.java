package org.postil.charts;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.tally.Tally;
import org.postil.tally.Tally.Kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a chart shows: the numbers of a table, taken out of it and not changed.
 *
 * @param rows from the top
 * @param series empty for a chart of the rows alone
 * @param notes sentences to stand below
 */
record ChartData(List<Row> rows, List<String> series, List<String> notes) {
    ChartData {
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    /**
     * @param label as it stands beside the row
     * @param level 1 at the top
     * @param values of the row itself, or one for each of the series
     */
    record Row(String label, int level, List<Value> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    /**
     * A number of the table.
     *
     * @param percent as in the table, null when there is nothing to be a part of
     * @param self the row and the column are the same code, which says nothing
     */
    record Value(long n, long d, @Nullable BigDecimal percent, long undecided, boolean self) {
        /** "24 (73%)"; "24 (73%) +2" with two that the coders have not decided. */
        String words() {
            String percents = percent == null ? "" : " (" + percent.toPlainString() + "%)";
            return n + percents + (undecided > 0 ? " +" + undecided : "");
        }
    }

    static ChartData of(Tally tally, ChartOptions options) {
        var rows = new ArrayList<Row>();
        for (var row : tally.rows()) {
            boolean drawn =
                    row.summary() == null
                            && row.level() <= options.levels()
                            && (options.zeros() || row.n() > 0 || row.undecided() > 0);
            if (drawn) {
                rows.add(
                        new Row(
                                label(row.kind(), row.code(), row.name()),
                                row.level(),
                                values(tally, row, options)));
            }
        }
        var columns = options.kind() == ChartKind.BARS ? List.<Integer>of() : shown(tally, options);
        var series = columns.stream().map(i -> name(tally.columns().get(i))).toList();
        return new ChartData(rows, series, notes(tally));
    }

    /** The columns that are drawn, by their index. */
    private static List<Integer> shown(Tally tally, ChartOptions options) {
        return IntStream.range(0, tally.columns().size())
                .filter(i -> {
                    var column = tally.columns().get(i);
                    boolean filled =
                            tally.rows().stream()
                                    .anyMatch(r ->
                                            r.cells().get(i).n() > 0
                                                    || r.cells().get(i).undecided() > 0);
                    return column.level() <= options.levels() && (options.zeros() || filled);
                })
                .boxed()
                .toList();
    }

    private static List<Value> values(Tally tally, Tally.Row row, ChartOptions options) {
        if (options.kind() == ChartKind.BARS) {
            return List.of(new Value(row.n(), row.d(), row.percent(), row.undecided(), false));
        }
        return shown(tally, options).stream()
                .map(i -> {
                    var cell = row.cells().get(i);
                    return new Value(
                            cell.n(),
                            cell.d(),
                            cell.percent(),
                            cell.undecided(),
                            same(tally.columns().get(i), row));
                })
                .toList();
    }

    private static boolean same(Tally.Column column, Tally.Row row) {
        return column.kind() == row.kind()
                && column.id() != 0
                && column.id() == row.id()
                && row.kind() != Kind.VALUE;
    }

    private static String name(Tally.Column column) {
        return label(column.kind(), column.code(), column.name());
    }

    /** A code's key stands before its name; a path ends with the name already. */
    private static String label(Kind kind, String code, String name) {
        if (kind != Kind.CODE
                || code.equals(name)
                || code.endsWith(Codebook.PATH_SEPARATOR + name)) {
            return name;
        }
        return code + " " + name;
    }

    private static List<String> notes(Tally tally) {
        var notes = new ArrayList<>(tally.caption());
        if (tally.rows().stream().anyMatch(row -> row.undecided() > 0)) {
            notes.add("After + the number that the coders have not decided.");
        }
        return notes;
    }
}
