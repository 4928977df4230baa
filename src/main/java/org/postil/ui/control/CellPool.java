package org.postil.ui.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.layout.Pane;

import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The nodes of the cells in view. A cell keeps its node while it stays in view: the node of a row
 * and column is found by their remainders, so that scrolling fills only what comes into view.
 */
final class CellPool {
    private final Pane pane;
    private GridCell[][] nodes = {};

    CellPool(Pane pane) {
        this.pane = pane;
    }

    /** All are filled again when they are next shown. */
    void forget() {
        for (GridCell[] line : nodes) {
            for (GridCell cell : line) {
                cell.away();
            }
        }
    }

    /**
     * @param view the cells in view; its first may lie behind its last, and then none is
     * @param lefts where each column begins
     */
    void show(CellSource source, CellRange view, double[] lefts, Optional<CellRange> selection) {
        int rows = Math.max(0, view.toRow() - view.row() + 1);
        int columns = Math.max(0, view.toColumn() - view.column() + 1);
        grow(rows, columns);
        for (int r = 0; r < nodes.length; r++) {
            for (int c = 0; c < nodes[r].length; c++) {
                int row = place(view.row(), r, nodes.length);
                int column = place(view.column(), c, nodes[r].length);
                var node = nodes[r][c];
                if (row > view.toRow() || column > view.toColumn()) {
                    if (node.row() >= 0) {
                        node.away();
                    }
                    continue;
                }
                if (!node.isAt(row, column)) {
                    node.put(row, column, source.cell(row, column), source.head(column).fixed());
                    mark(node, selection);
                    node.resizeRelocate(
                            lefts[column],
                            row * CellGrid.ROW,
                            lefts[column + 1] - lefts[column],
                            CellGrid.ROW);
                }
            }
        }
    }

    /** The first place from a first one on whose remainder is wanted. */
    private static int place(int first, int remainder, int size) {
        return first + Math.floorMod(remainder - first, size);
    }

    private void grow(int rows, int columns) {
        int now = nodes.length == 0 ? 0 : nodes[0].length;
        if (rows <= nodes.length && columns <= now) {
            return;
        }
        // the remainders change: every cell has to be found again
        var next = new GridCell[Math.max(rows, nodes.length)][Math.max(columns, now)];
        pane.getChildren().clear();
        for (GridCell[] line : next) {
            for (int c = 0; c < line.length; c++) {
                line[c] = new GridCell();
                line[c].away();
            }
            pane.getChildren().addAll(line);
        }
        nodes = next;
    }

    void select(Optional<CellRange> selection) {
        for (GridCell[] line : nodes) {
            for (GridCell cell : line) {
                mark(cell, selection);
            }
        }
    }

    private static void mark(GridCell cell, Optional<CellRange> selection) {
        boolean in = selection.filter(s -> s.contains(cell.row(), cell.column())).isPresent();
        boolean lead =
                selection
                        .filter(s -> s.row() == cell.row() && s.column() == cell.column())
                        .isPresent();
        cell.select(in, lead);
    }

    String painted() {
        var sum = new CRC32();
        int count = 0;
        for (GridCell[] line : nodes) {
            for (GridCell cell : line) {
                if (cell.row() >= 0) {
                    count++;
                    sum.update((cell.row() + "," + cell.column() + ";").getBytes(UTF_8));
                }
            }
        }
        return count + " cells in view, checksum " + Long.toHexString(sum.getValue());
    }
}
