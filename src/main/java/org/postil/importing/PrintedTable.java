package org.postil.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * A table, or the part of one that stands on one page.
 *
 * @param columns left edges of the columns
 * @param cells that hold text, row by row
 */
record PrintedTable(float top, float bottom, float[] columns, List<Cell> cells)
        implements PageItem {
    /** A cell with its lines; row and column from 0 within this part. */
    record Cell(int row, int column, List<PrintLine> lines) {
        String text() {
            var text = new StringBuilder();
            lines.forEach(line -> text.append(text.isEmpty() ? "" : " ").append(line.text));
            return text.toString();
        }
    }

    int rows() {
        return cells.isEmpty() ? 0 : cells.getLast().row() + 1;
    }

    List<Cell> row(int row) {
        var result = new ArrayList<Cell>();
        for (Cell cell : cells) {
            if (cell.row() == row) {
                result.add(cell);
            }
        }
        return result;
    }

    /** True when both have the same columns at the same places. */
    boolean hasColumnsOf(PrintedTable other) {
        if (columns.length != other.columns.length) {
            return false;
        }
        for (int i = 0; i < columns.length; i++) {
            if (Math.abs(columns[i] - other.columns[i]) > 4) {
                return false;
            }
        }
        return true;
    }
}
