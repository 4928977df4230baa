package org.postil.charts;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.tally.PercentOf;
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
 * @param scale what the lengths or shades mean: "Number of reviews"
 * @param percents whether lengths and shades are percentages
 * @param labels how numbers are written
 * @param notes sentences to stand below
 */
record ChartData(
        List<Row> rows,
        List<String> series,
        String scale,
        boolean percents,
        ChartLabels labels,
        List<String> notes) {
    /** Written where a number says nothing. */
    static final String NOTHING = "–";

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
     * @param self the row and the column are the same code, or one is below the other: that they
     *     stand together says nothing
     */
    record Value(long n, long d, @Nullable BigDecimal percent, long undecided, boolean self) {
        /** "24 (73%)"; "24 (73%) +2" with two that the coders have not decided. */
        String words(ChartLabels labels) {
            if (self) {
                return NOTHING;
            }
            String part = percent == null ? NOTHING : percent.toPlainString() + "%";
            String words =
                    switch (labels) {
                        case BOTH -> percent == null ? Long.toString(n) : n + " (" + part + ")";
                        case NUMBER -> Long.toString(n);
                        case PERCENT -> part;
                    };
            return words + (undecided > 0 ? " +" + undecided : "");
        }
    }

    /** Length or depth of a number, in units or per cent. */
    double amount(Value value) {
        if (value.self()) {
            return 0;
        }
        var percent = value.percent();
        return percents ? (percent == null ? 0 : percent.doubleValue()) : value.n();
    }

    double largest() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(this::amount)
                .max()
                .orElse(0);
    }

    static ChartData of(Tally tally, ChartOptions options) {
        var columns = options.kind() == ChartKind.BARS ? List.<Integer>of() : shown(tally, options);
        var together = options.kind() == ChartKind.CO_OCCURRENCE ? new Kinship(tally) : null;
        var rows = new ArrayList<Row>();
        for (var row : tally.rows()) {
            if (isDrawn(row, options)) {
                rows.add(
                        new Row(
                                label(row.kind(), row.code(), row.name()),
                                row.level(),
                                values(row, columns, together)));
            }
        }
        var series =
                columns.stream()
                        .map(i -> tally.columns().get(i))
                        .map(column -> label(column.kind(), column.code(), column.name()))
                        .toList();
        boolean percents = options.labels() == ChartLabels.PERCENT && canBePercents(tally, options);
        String scale = (percents ? "Per cent of " : "Number of ") + tally.request().unit().key();
        return new ChartData(
                rows, series, scale, percents, options.labels(), notes(tally, rows, options));
    }

    /** Parts of a bar are one after another, so their percentages must be of the same whole. */
    private static boolean canBePercents(Tally tally, ChartOptions options) {
        return options.kind() != ChartKind.STACKED
                || tally.percent() == PercentOf.ROW
                || tally.percent() == PercentOf.TOTAL;
    }

    private static boolean isDrawn(Tally.Row row, ChartOptions options) {
        return row.summary() == null
                && row.level() <= options.levels()
                && (options.zeros() || row.n() > 0 || row.undecided() > 0);
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

    private static List<Value> values(
            Tally.Row row, List<Integer> columns, @Nullable Kinship together) {
        if (columns.isEmpty()) {
            return List.of(new Value(row.n(), row.d(), row.percent(), row.undecided(), false));
        }
        return columns.stream()
                .map(i -> {
                    var cell = row.cells().get(i);
                    return new Value(
                            cell.n(),
                            cell.d(),
                            cell.percent(),
                            cell.undecided(),
                            together != null && together.of(row, i));
                })
                .toList();
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

    private static List<String> notes(Tally tally, List<Row> rows, ChartOptions options) {
        var notes = new ArrayList<>(tally.caption());
        if (rows.stream().flatMap(row -> row.values().stream()).anyMatch(v -> v.undecided() > 0)) {
            notes.add("After + the number that the coders have not decided.");
        }
        if (options.kind() == ChartKind.CO_OCCURRENCE) {
            notes.add(
                    options.levels() == 1
                            ? NOTHING + " a code with itself."
                            : NOTHING + " a code with itself or with one below it.");
        }
        return notes;
    }
}
