package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A counted table as a sheet: numbers as numbers, the rules that hold below. */
final class TallySheet {
    private static final int NAME = 54;

    /** The first row of numbers, from 1. */
    private static final int FIRST = 3;

    private TallySheet() {}

    /** Gives a number the link to what is behind it. */
    interface Links {
        /** A table on its own. */
        Links NONE = (tally, row, column, n, place) -> n;

        /**
         * @param column -1 for the row's own number
         * @param place where the number stands, "'sheet'!A1"
         * @return the number, or a {@link BookSheet.Linked}
         */
        Object linked(Tally tally, int row, int column, long n, String place);
    }

    static void write(Book book, TitledTable table, Links links) {
        String sheetName = book.sheetName(table.name());
        String title = table.title();
        var tally = table.tally();
        if (isSummary(tally)) {
            summaries(book, sheetName, title, tally, links);
        } else {
            counts(book, sheetName, table, links);
            if (tally.rows().stream()
                    .anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.undecided() > 0))) {
                undecided(book, sheetName, title, tally);
            }
        }
    }

    private static void counts(Book book, String sheetName, TitledTable table, Links links) {
        var tally = table.tally();
        var small = table.small();
        boolean keyed = keyed(tally);
        boolean codes = hasCodes(tally);
        boolean undecided = tally.rows().stream().anyMatch(row -> row.undecided() > 0);
        boolean unchecked = tally.rows().stream().anyMatch(row -> row.notRechecked() > 0);
        boolean missing = tally.rows().stream().anyMatch(row -> !reasons(row.missing()).isEmpty());
        var columns = names(keyed);
        columns.add(SheetColumn.number("n", 8));
        columns.add(SheetColumn.number("of", 8));
        columns.add(SheetColumn.percent("%", tally.request().decimals()));
        if (undecided) {
            columns.add(SheetColumn.number("undecided", 11));
        }
        boolean intervals = tally.rows().stream().anyMatch(row -> row.interval() != null);
        if (intervals) {
            columns.add(SheetColumn.percent("95% from", tally.request().decimals()));
            columns.add(SheetColumn.percent("95% to", tally.request().decimals()));
        }
        if (codes) {
            columns.add(SheetColumn.number("directly", 9));
            columns.add(SheetColumn.number("passages", 10));
        }
        if (unchecked) {
            columns.add(SheetColumn.number("not rechecked", 11));
        }
        if (missing) {
            columns.add(SheetColumn.wrapped("missing", 26));
        }
        boolean percents = tally.request().percent() != null;
        for (Tally.Column column : tally.columns()) {
            if (column.kind() == Tally.Kind.NUMBER) {
                columns.add(
                        new SheetColumn(column.name() + ", mean", 12, SheetColumn.Kind.DECIMAL));
                continue;
            }
            columns.add(SheetColumn.number(column.name(), 12));
            if (percents) {
                columns.add(SheetColumn.percent(column.name() + " %", tally.request().decimals()));
            }
            if (intervals) {
                int decimals = tally.request().decimals();
                columns.add(SheetColumn.percent(column.name() + " 95% from", decimals));
                columns.add(SheetColumn.percent(column.name() + " 95% to", decimals));
            }
        }
        boolean tested = tally.rows().stream().anyMatch(row -> row.fisher() != null);
        if (tested) {
            columns.add(new SheetColumn("p", 10, SheetColumn.Kind.DECIMAL));
        }
        var sheet =
                book.sheet(sheetName, List.of(table.title()), columns)
                        .named()
                        .keeping(keyed ? 2 : 1);
        for (int r = 0; r < tally.rows().size(); r++) {
            var row = tally.rows().get(r);
            var cells = name(keyed, row);
            Object own = links.linked(tally, r, -1, row.n(), place(sheetName, cells.size(), r));
            cells.add(small.flags(row.n()) ? new BookSheet.Starred(own) : own);
            cells.add(row.d());
            cells.add(FacetTally.ratio(row.n(), row.d()));
            if (undecided) {
                cells.add(row.undecided());
            }
            if (intervals) {
                var interval = row.interval();
                cells.add(interval == null ? null : interval.low());
                cells.add(interval == null ? null : interval.high());
            }
            if (codes) {
                cells.add(row.direct());
                cells.add(row.passages());
            }
            if (unchecked) {
                cells.add(row.notRechecked());
            }
            if (missing) {
                cells.add(reasons(row.missing()));
            }
            for (int c = 0; c < row.cells().size(); c++) {
                var cell = row.cells().get(c);
                if (tally.columns().get(c).kind() == Tally.Kind.NUMBER) {
                    var summary = cell.summary();
                    cells.add(summary == null ? null : summary.mean());
                    continue;
                }
                Object n = links.linked(tally, r, c, cell.n(), place(sheetName, cells.size(), r));
                cells.add(small.flags(cell.n()) ? new BookSheet.Starred(n) : n);
                if (percents) {
                    cells.add(FacetTally.ratio(cell.n(), cell.d()));
                }
                if (intervals) {
                    var interval = cell.interval();
                    cells.add(interval == null ? null : interval.low());
                    cells.add(interval == null ? null : interval.high());
                }
            }
            if (tested) {
                cells.add(row.fisher());
            }
            sheet.row(cells, codes && row.level() == 1 && hasLower(tally));
        }
        var below = new ArrayList<>(tally.caption());
        below.addAll(SmallMark.notes(tally.rows(), small));
        sheet.end(below);
    }

    /** Below the title and the header. */
    private static String place(String sheetName, int column, int row) {
        return EvidenceSheet.place(sheetName, column, row + FIRST);
    }

    /** What the coders differ on stands in numbers of its own, beside those that are settled. */
    private static void undecided(Book book, String sheetName, String title, Tally tally) {
        boolean keyed = keyed(tally);
        var columns = names(keyed);
        columns.add(SheetColumn.number("undecided", 11));
        tally.columns().forEach(c -> columns.add(SheetColumn.number(c.name(), 12)));
        var sheet =
                book.sheet(sheetName + ", undecided", List.of(title + ": undecided"), columns)
                        .keeping(keyed ? 2 : 1);
        for (var row : tally.rows()) {
            var cells = name(keyed, row);
            cells.add(row.undecided());
            row.cells().forEach(cell -> cells.add(cell.undecided()));
            sheet.row(cells, false);
        }
        sheet.end(List.of("On how many the coders differ; they are not in the numbers before."));
    }

    private static void summaries(
            Book book, String sheetName, String title, Tally tally, Links links) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("variable", NAME));
        columns.add(SheetColumn.text("among", 24));
        columns.add(SheetColumn.number("known", 10));
        columns.add(SheetColumn.number("of", 8));
        boolean undecided =
                tally.rows().stream()
                        .anyMatch(row ->
                                row.undecided() > 0
                                        || row.cells().stream().anyMatch(c -> c.undecided() > 0));
        if (undecided) {
            columns.add(SheetColumn.number("undecided", 11));
        }
        for (String number : List.of("mean", "SD", "median", "Q1", "Q3", "min", "max")) {
            columns.add(new SheetColumn(number, 10, SheetColumn.Kind.DECIMAL));
        }
        columns.add(SheetColumn.wrapped("missing", 26));
        var sheet = book.sheet(sheetName, List.of(title), columns).named();
        int line = 0;
        for (int r = 0; r < tally.rows().size(); r++) {
            var row = tally.rows().get(r);
            var whole = row.summary();
            Object known =
                    whole == null
                            ? ""
                            : links.linked(
                                    tally, r, -1, whole.known(), place(sheetName, 2, line++));
            summary(sheet, row.name(), "", known, whole, row.undecided(), undecided);
            for (int i = 0; i < row.cells().size(); i++) {
                var part = row.cells().get(i).summary();
                if (part != null) {
                    Object some =
                            links.linked(tally, r, i, part.known(), place(sheetName, 2, line++));
                    summary(
                            sheet,
                            row.name(),
                            tally.columns().get(i).name(),
                            some,
                            part,
                            row.cells().get(i).undecided(),
                            undecided);
                }
            }
        }
        sheet.end(tally.caption());
    }

    private static void summary(
            BookSheet sheet,
            String name,
            String among,
            Object known,
            Tally.@Nullable Summary summary,
            long open,
            boolean undecided) {
        if (summary != null) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(name);
            cells.add(among);
            cells.add(known);
            cells.add(summary.units() + open);
            if (undecided) {
                cells.add(open);
            }
            cells.add(summary.mean());
            cells.add(summary.sd());
            cells.add(summary.median());
            cells.add(summary.q1());
            cells.add(summary.q3());
            cells.add(summary.min());
            cells.add(summary.max());
            cells.add(reasons(summary.missing()));
            sheet.row(cells);
        }
    }

    private static boolean isSummary(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.summary() != null);
    }

    private static boolean hasCodes(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.kind() == Tally.Kind.CODE);
    }

    private static boolean keyed(Tally tally) {
        return tally.rows().stream().anyMatch(row -> !row.code().equals(row.name()));
    }

    private static boolean hasLower(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.level() > 1);
    }

    private static List<SheetColumn> names(boolean keyed) {
        var columns = new ArrayList<SheetColumn>();
        if (keyed) {
            columns.add(SheetColumn.text("code", 8));
        }
        columns.add(SheetColumn.wrapped("name", NAME));
        return columns;
    }

    private static List<@Nullable Object> name(boolean keyed, Tally.Row row) {
        var cells = new ArrayList<@Nullable Object>();
        if (keyed) {
            cells.add(row.code());
        }
        cells.add(row.name());
        return cells;
    }

    private static String reasons(Map<String, Long> missing) {
        return missing.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
