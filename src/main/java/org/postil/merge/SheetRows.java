package org.postil.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A sheet of a workbook, or a CSV file: a header and rows of text.
 *
 * @param name of the sheet; of the file where there are no sheets
 * @param header column names in order, each once
 * @param rows those with something in them
 * @param problems rows that do not fit the header and were left out, cells that have no value
 */
public record SheetRows(String name, List<String> header, List<Row> rows, List<Problem> problems) {
    public SheetRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * @param line of the sheet or file, from 1
     * @param cells one for each column of the header
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** By the names of a header, in its order. */
        public SequencedMap<String, String> named(List<String> header) {
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                named.put(header.get(i), i < cells.size() ? cells.get(i) : "");
            }
            return named;
        }
    }

    public record Problem(long line, String message) {}
}
