package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codebook as a sheet: one row for each code, in the order of the tree, with its counts. */
final class CodeSheet {
    private CodeSheet() {}

    /**
     * @param tallies of each facet, by its key
     */
    static int write(Book book, Snapshot snapshot, Map<String, Tally> tallies) {
        boolean undecided =
                tallies.values().stream()
                        .anyMatch(t -> t.rows().stream().anyMatch(row -> row.undecided() > 0));
        boolean retired = snapshot.codebook().codes().stream().anyMatch(Code::retired);
        var sheet = book.sheet("codebook", List.of(), columns(undecided, retired));
        int written = 0;
        for (Facet facet : snapshot.codebook().facets()) {
            var rows = new HashMap<Long, Tally.Row>();
            var tally = tallies.get(facet.key());
            if (tally != null) {
                tally.rows().forEach(row -> rows.put(row.id(), row));
            }
            for (Code code : snapshot.codebook().codesOf(facet)) {
                row(sheet, snapshot, facet, code, rows.get(code.id()), undecided, retired);
                written++;
            }
        }
        sheet.end();
        return written;
    }

    private static List<SheetColumn> columns(boolean undecided, boolean retired) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.wrapped("path", 40));
        columns.add(SheetColumn.text("key", 7));
        columns.add(SheetColumn.text("facet", 9));
        columns.add(SheetColumn.wrapped("definition", 44));
        columns.add(SheetColumn.wrapped("include", 26));
        columns.add(SheetColumn.wrapped("exclude", 26));
        columns.add(SheetColumn.wrapped("example", 30));
        columns.add(SheetColumn.wrapped("aliases", 24));
        columns.add(new SheetColumn("colour", 7, SheetColumn.Kind.COLOUR));
        columns.add(SheetColumn.text("hex", 9));
        if (retired) {
            columns.add(SheetColumn.text("retired", 8));
        }
        columns.add(SheetColumn.number("passages n", 11));
        columns.add(SheetColumn.number("reviews n", 10));
        columns.add(SheetColumn.number("of", 6));
        columns.add(SheetColumn.percent("%"));
        if (undecided) {
            columns.add(SheetColumn.number("undecided", 10));
        }
        return columns;
    }

    private static void row(
            BookSheet sheet,
            Snapshot snapshot,
            Facet facet,
            Code code,
            Tally.@Nullable Row row,
            boolean undecided,
            boolean retired) {
        var codebook = snapshot.codebook();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(codebook.path(code));
        cells.add(code.key());
        cells.add(facet.key());
        cells.add(code.definition());
        cells.add(code.include());
        cells.add(code.exclude());
        cells.add(code.example());
        cells.add(String.join("; ", code.aliases()));
        cells.add(code.colour());
        cells.add(code.colour());
        if (retired) {
            cells.add(code.retired() ? "yes" : "");
        }
        cells.add(row == null ? null : row.passages());
        cells.add(row == null ? null : row.n());
        cells.add(row == null ? null : row.d());
        cells.add(row == null ? null : FacetTally.ratio(row.n(), row.d()));
        if (undecided) {
            cells.add(row == null ? null : row.undecided());
        }
        sheet.row(cells, codebook.level(code) == 1 && !codebook.childrenOf(code).isEmpty());
    }
}
