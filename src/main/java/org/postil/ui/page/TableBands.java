package org.postil.ui.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows are cells that stand side by side, and where. The cells of one line of a table are a
 * band; any other row is a band of its own. A table whose longest words would not fit beside each
 * other has none: its cells stand below each other.
 */
final class TableBands {
    static final double PADDING = 8;

    /** Of a character, as a share of the font's size; a little more than most need. */
    private static final double CHARACTER = 0.54;

    private static final double MOST_FOR_A_WORD = 0.4;
    private static final int LONGEST_COUNTED = 400;
    private static final double[] NONE = {};

    private final Rows rows;
    private final int[] first;
    private final int[] last;
    private final double[] x;
    private final double[] width;

    private TableBands(Rows rows, int size) {
        this.rows = rows;
        first = new int[size];
        last = new int[size];
        x = new double[size];
        width = new double[size];
    }

    /** What the columns of a table hold at most, in characters. */
    private static final class Columns {
        private int count;
        private int[] word = new int[8];
        private int[] text = new int[8];

        void add(int column, String cell) {
            if (column >= word.length) {
                int size = Math.max(column + 1, 2 * word.length);
                word = Arrays.copyOf(word, size);
                text = Arrays.copyOf(text, size);
            }
            count = Math.max(count, column + 1);
            text[column] = Math.max(text[column], Math.min(LONGEST_COUNTED, cell.length()));
            for (String each : cell.split("[\\s/-]+", -1)) {
                word[column] = Math.max(word[column], each.length());
            }
        }

        /** Edges from left to right, one more than columns; empty when there is no room. */
        double[] edges(double room, double size) {
            double[] least = new double[count];
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < count; i++) {
                double longest = Math.min(word[i] * size * CHARACTER, room * MOST_FOR_A_WORD);
                least[i] = Math.max(longest, 2.5 * size) + 2 * PADDING;
                sum += least[i];
                weights += weight(i);
            }
            if (sum > room) {
                return NONE;
            }
            double[] edges = new double[count + 1];
            double at = 0;
            for (int i = 0; i < count; i++) {
                at += least[i] + (room - sum) * weight(i) / weights;
                edges[i + 1] = Math.round(at);
            }
            return edges;
        }

        private double weight(int column) {
            return Math.max(1, text[column] - word[column]);
        }
    }

    /**
     * @param room the width of the text's column, in pixels
     * @param size of the font in the cells
     */
    static TableBands of(Rows rows, double room, double size) {
        boolean tables = rows.text().paragraphs().stream().anyMatch(p -> p.cell() != null);
        if (!tables) {
            return new TableBands(rows, 0);
        }
        var bands = new TableBands(rows, rows.size());
        Map<Integer, Columns> columns = bands.columns();
        var edges = new HashMap<Integer, double[]>();
        columns.forEach((table, each) -> edges.put(table, each.edges(room, size)));
        for (int row = 0; row < rows.size(); ) {
            row = bands.band(row, edges);
        }
        return bands;
    }

    private Map<Integer, Columns> columns() {
        var columns = new HashMap<Integer, Columns>();
        for (int row = 0; row < rows.size(); row++) {
            var cell = rows.paragraph(row).cell();
            if (cell != null) {
                columns.computeIfAbsent(cell.table(), t -> new Columns())
                        .add(cell.column(), rows.string(row));
            }
        }
        return columns;
    }

    /** Sets the band that begins at a row; returns the row after it. */
    private int band(int row, Map<Integer, double[]> edges) {
        var begin = rows.paragraph(row).cell();
        double[] at = begin == null ? NONE : edges.getOrDefault(begin.table(), NONE);
        int end = row + 1;
        if (begin != null && at.length > 0 && rows.begins(row) && rows.ends(row)) {
            var before = begin;
            while (end < rows.size() && rows.begins(end) && rows.ends(end)) {
                var next = rows.paragraph(end).cell();
                if (next == null
                        || next.table() != before.table()
                        || next.row() != before.row()
                        || next.column() <= before.column()) {
                    break;
                }
                before = next;
                end++;
            }
            place(row, end, at);
        }
        for (int i = row; i < end; i++) {
            first[i] = row;
            last[i] = end - 1;
        }
        return end;
    }

    private void place(int from, int end, double[] edges) {
        for (int i = from; i < end; i++) {
            var cell = rows.paragraph(i).cell();
            if (cell != null) {
                x[i] = edges[cell.column()];
                width[i] = edges[cell.column() + 1] - x[i];
            }
        }
    }

    int first(int row) {
        return first.length == 0 ? row : first[row];
    }

    int last(int row) {
        return last.length == 0 ? row : last[row];
    }

    /** Whether a row is a cell with a place of its own beside others. */
    boolean isCell(int row) {
        return width.length > 0 && width[row] > 0;
    }

    /** From the left edge of the text's column, in pixels. */
    double x(int row) {
        return x[row];
    }

    double width(int row) {
        return width[row];
    }

    /** Whether another line of the same table lies under a row's band. */
    boolean goesOn(int row) {
        int next = last(row) + 1;
        var cell = rows.paragraph(row).cell();
        if (cell == null || next >= rows.size() || !isCell(next)) {
            return false;
        }
        var below = rows.paragraph(next).cell();
        return below != null && below.table() == cell.table();
    }

    /** The cell of a row's band that holds a place, from the column's left edge, or is nearest. */
    int at(int row, double place) {
        int found = first(row);
        while (found < last(row) && x(found + 1) <= place) {
            found++;
        }
        return found;
    }
}
