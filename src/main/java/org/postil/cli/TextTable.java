package org.postil.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of words and numbers for a terminal or a CSV file. Columns whose name starts with "#"
 * hold numbers: they are set to the right and the mark is not printed.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST = 60;

    private final List<String> header = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... columns) {
        this(List.of(columns));
    }

    TextTable(List<String> columns) {
        for (String column : columns) {
            numeric.add(column.startsWith("#"));
            header.add(column.startsWith("#") ? column.substring(1) : column);
        }
    }

    /** One cell per column; a cell that is null is left empty. */
    TextTable row(@org.jspecify.annotations.Nullable Object... cells) {
        var row = new ArrayList<String>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    List<String> header() {
        return List.copyOf(header);
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** Lines with a header and columns of one width; a long cell that is not the last is cut. */
    String aligned() {
        var shown = new ArrayList<List<String>>();
        shown.add(header);
        shown.addAll(rows);
        int[] widths = new int[header.size()];
        for (var row : shown) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cut(i, row.get(i)).length());
            }
        }
        var text = new StringBuilder();
        for (var row : shown) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(i, row.get(i));
                String blanks = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : GAP)
                        .append(numeric.get(i) ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** The last column says why and what to do: it is never cut. */
    private String cut(int column, String cell) {
        String flat = cell.replace('\n', ' ');
        return column == header.size() - 1 || flat.length() <= WIDEST
                ? flat
                : flat.substring(0, WIDEST - 1) + "…";
    }
}
