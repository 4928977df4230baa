package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The grid of one ruled table: which of its fields belong together, and the text in them. */
final class TableGrid {
    private final float[] xs;
    private final float[] ys;
    private final int columns;
    private final int[] parent;

    TableGrid(float[] xs, float[] ys, List<Ruling> across, List<Ruling> down) {
        this.xs = xs;
        this.ys = ys;
        columns = xs.length - 1;
        parent = new int[columns * (ys.length - 1)];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int row = 0; row + 1 < ys.length; row++) {
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns && !drawn(down, xs[column + 1], ys[row], ys[row + 1])) {
                    unite(row * columns + column, row * columns + column + 1);
                }
                if (row + 2 < ys.length
                        && !drawn(across, ys[row + 1], xs[column], xs[column + 1])) {
                    unite(row * columns + column, (row + 1) * columns + column);
                }
            }
        }
    }

    private void unite(int a, int b) {
        int first = RuledTables.root(parent, a);
        int second = RuledTables.root(parent, b);
        // the field at the top left stands for the cell
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private static boolean drawn(List<Ruling> lines, float at, float from, float to) {
        float covered = 0;
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= 4) {
                covered += Math.max(0, Math.min(line.end(), to) - Math.max(line.start(), from));
            }
        }
        return covered > (to - from) * 0.6f;
    }

    /** How many columns begin a cell of their own somewhere. */
    int columnsUsed() {
        var used = new boolean[columns];
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == i) {
                used[i % columns] = true;
            }
        }
        int count = 0;
        for (boolean one : used) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** The table is null when no cell holds text; the rest of a row may be one cell. */
    record Filled(@Nullable PrintedTable table, List<PrintPiece> rest) {}

    Filled fill(List<PrintPiece> pieces) {
        var rest = new ArrayList<PrintPiece>();
        var cells = new TreeMap<Integer, List<PrintPiece>>();
        for (PrintPiece piece : pieces) {
            float y = piece.middle();
            boolean inside =
                    y > ys[0]
                            && y < ys[ys.length - 1]
                            && piece.right() > xs[0]
                            && piece.left() < xs[columns]
                            && (piece.left() + piece.right()) / 2 > xs[0]
                            && (piece.left() + piece.right()) / 2 < xs[columns];
            if (inside) {
                place(piece, row(y), cells);
            } else {
                rest.add(piece);
            }
        }
        if (cells.isEmpty()) {
            return new Filled(null, pieces);
        }
        return new Filled(table(cells), rest);
    }

    private int row(float y) {
        int at = Arrays.binarySearch(ys, y);
        return Math.clamp(at < 0 ? -at - 2 : at, 0, ys.length - 2);
    }

    private int column(float x) {
        int at = Arrays.binarySearch(xs, x);
        return Math.clamp(at < 0 ? -at - 2 : at, 0, columns - 1);
    }

    /** Puts a piece into its cell; one that runs over the line between two cells is cut there. */
    private void place(PrintPiece piece, int row, TreeMap<Integer, List<PrintPiece>> cells) {
        int start = 0;
        int cell = -1;
        for (int i = 0; i < piece.length; i++) {
            if (piece.chars[i] == ' ') {
                continue;
            }
            float middle = (piece.edges[i] + piece.edges[i + 1]) / 2;
            int here = RuledTables.root(parent, row * columns + column(middle));
            if (cell >= 0 && here != cell) {
                cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(piece.part(start, i));
                start = i;
            }
            cell = here;
        }
        if (cell >= 0) {
            cells.computeIfAbsent(cell, k -> new ArrayList<>())
                    .add(start == 0 ? piece : piece.part(start, piece.length));
        }
    }

    /** Rows and columns are counted by those in which a cell with text begins. */
    private PrintedTable table(TreeMap<Integer, List<PrintPiece>> byField) {
        var usedColumns = new boolean[columns];
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == i) {
                usedColumns[i % columns] = true;
            }
        }
        var numbers = new int[columns];
        var lefts = new float[columns];
        int count = 0;
        for (int i = 0; i < columns; i++) {
            numbers[i] = count;
            if (usedColumns[i]) {
                lefts[count++] = xs[i];
            }
        }
        var cells = new ArrayList<PrintedTable.Cell>();
        int row = -1;
        int gridRow = -1;
        for (var entry : byField.entrySet()) {
            if (entry.getKey() / columns != gridRow) {
                gridRow = entry.getKey() / columns;
                row++;
            }
            cells.add(
                    new PrintedTable.Cell(
                            row,
                            numbers[entry.getKey() % columns],
                            PrintLine.of(entry.getValue())));
        }
        return new PrintedTable(ys[0], ys[ys.length - 1], Arrays.copyOf(lefts, count), cells);
    }
}
