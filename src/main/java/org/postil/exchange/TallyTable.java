package org.postil.exchange;

import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;

/** What stands in the columns of a counted table when it leaves the program as text. */
final class TallyTable {
    private TallyTable() {}

    static boolean isSummary(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.summary() != null);
    }

    static boolean hasPassages(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.kind() == Tally.Kind.CODE);
    }

    private static boolean hasUndecided(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.undecided() > 0);
    }

    static List<String> header(Tally tally) {
        var header = new ArrayList<String>();
        header.add("");
        if (isSummary(tally)) {
            header.addAll(List.of("known", "mean", "median", "min", "max"));
        } else {
            header.addAll(List.of("n", "of", "%"));
            if (hasUndecided(tally)) {
                header.add("undecided");
            }
            if (hasPassages(tally)) {
                header.add("passages");
            }
        }
        tally.columns().forEach(column -> header.add(clean(column.name())));
        return header;
    }

    /** One for each of the header; the name first. */
    static List<String> cells(Tally tally, Tally.Row row) {
        var cells = new ArrayList<String>();
        cells.add(name(row));
        var summary = row.summary();
        if (summary != null) {
            cells.add(Long.toString(summary.known()));
            cells.add(TallyText.number(summary.mean()));
            cells.add(TallyText.number(summary.median()));
            cells.add(TallyText.number(summary.min()));
            cells.add(TallyText.number(summary.max()));
        } else {
            cells.add(Long.toString(row.n()));
            cells.add(Long.toString(row.d()));
            cells.add(TallyText.number(row.percent()));
            if (hasUndecided(tally)) {
                cells.add(Long.toString(row.undecided()));
            }
            if (hasPassages(tally)) {
                cells.add(Long.toString(row.passages()));
            }
        }
        for (var cell : row.cells()) {
            var number = cell.summary();
            cells.add(number != null ? TallyText.number(number.mean()) : Long.toString(cell.n()));
        }
        return cells;
    }

    static String name(Tally.Row row) {
        boolean keyed = row.kind() == Tally.Kind.CODE && !row.code().equals(row.name());
        return clean(keyed ? row.code() + " " + row.name() : row.name());
    }

    /** A tab or a line break in a name would part the table. */
    private static String clean(String name) {
        return name.replaceAll("[\\t\\r\\n]+", " ");
    }
}
