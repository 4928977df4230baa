package org.postil.exchange;

import org.postil.exchange.CsvWriter.Cells;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A counted table as text with tabs, as spreadsheets and drafts take it. */
public final class TallyText {
    private TallyText() {}

    /**
     * A line for the header and for each row, then an empty one and the caption, a sentence a line.
     * No name becomes a formula or parts the table.
     *
     * @param rows those of the tally's rows that are wanted, in the order wanted
     * @param small counts that get a star, so that nobody prints one unawares
     */
    public static String of(Tally tally, List<Tally.Row> rows, SmallCells small) {
        var columns = new TallyTable(tally, small).columns();
        var lines = new ArrayList<String>();
        lines.add(
                columns.stream()
                        .map(column -> words(column.header()))
                        .collect(Collectors.joining("\t")));
        for (var row : rows) {
            lines.add(
                    columns.stream()
                            .map(column -> {
                                String cell = column.cell().apply(row);
                                return column.words() ? words(cell) : cell;
                            })
                            .collect(Collectors.joining("\t")));
        }
        lines.add("");
        lines.addAll(tally.caption());
        lines.addAll(SmallMark.notes(rows, small));
        return String.join("\n", lines) + "\n";
    }

    /** A leading quote would be taken for the start of a quoted cell that runs on to the next. */
    private static String words(String cell) {
        String safe = CsvWriter.text(cell, Cells.FORMULA_SAFE);
        return safe.startsWith("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
