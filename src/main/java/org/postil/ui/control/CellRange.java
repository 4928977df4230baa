package org.postil.ui.control;

/**
 * The selected cells: a rectangle from where the selection began to where it is being moved.
 *
 * @param row of the cell that is worked on
 * @param toRow of the opposite corner
 */
public record CellRange(int row, int column, int toRow, int toColumn) {
    public static CellRange cell(int row, int column) {
        return new CellRange(row, column, row, column);
    }

    public int top() {
        return Math.min(row, toRow);
    }

    public int bottom() {
        return Math.max(row, toRow);
    }

    public int left() {
        return Math.min(column, toColumn);
    }

    public int right() {
        return Math.max(column, toColumn);
    }

    public int height() {
        return bottom() - top() + 1;
    }

    public int width() {
        return right() - left() + 1;
    }

    public boolean isOneCell() {
        return row == toRow && column == toColumn;
    }

    public boolean contains(int aRow, int aColumn) {
        return aRow >= top() && aRow <= bottom() && aColumn >= left() && aColumn <= right();
    }

    /** Within a grid of a size, which has at least one cell. */
    public CellRange within(int rows, int columns) {
        return new CellRange(
                Math.clamp(row, 0, rows - 1),
                Math.clamp(column, 0, columns - 1),
                Math.clamp(toRow, 0, rows - 1),
                Math.clamp(toColumn, 0, columns - 1));
    }
}
