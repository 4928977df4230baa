package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a pass over the units counts up. Cells are numbered row by row. */
final class Counts {
    final int rows;
    final int columns;

    /** All units; those with a row value or kept; those with both. */
    long units;

    long rowKnown;
    long bothKnown;

    final long[] n;
    final long[] undecided;

    /** Of n, the units with a column value or kept. */
    final long[] nColumnKnown;

    final long[] direct;
    final long[] passages;
    final long[] notRechecked;
    final long[] columnN;
    final long[] columnUndecided;

    /** Of the column's n, the units with a row value or kept. */
    final long[] columnNRowKnown;

    final long[] cells;

    /** Units that leave the denominator of a cell because a zero is not firm. */
    final long[] cellsNotRechecked;

    final long[] cellsUndecided;

    /** Units without a value by reason: of the row variable, of the column variable. */
    final long[] rowMissing = new long[Absence.values().length];

    final long[] columnMissing = new long[Absence.values().length];

    /** Units of a row without a value of the column variable. */
    final long[][] columnMissingOfRow;

    /** Places of the reviews behind each row, ascending. */
    final List<List<Integer>> reviews = new ArrayList<>();

    /** Of a numeric column variable: the numbers of each row. */
    final List<List<BigDecimal>> numbersOfRow = new ArrayList<>();

    /** Of a numeric row variable: all numbers, then those of each column. */
    final List<List<BigDecimal>> numbers = new ArrayList<>();

    Counts(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        n = new long[rows];
        undecided = new long[rows];
        nColumnKnown = new long[rows];
        direct = new long[rows];
        passages = new long[rows];
        notRechecked = new long[rows];
        columnN = new long[columns];
        columnUndecided = new long[columns];
        columnNRowKnown = new long[columns];
        cells = new long[rows * columns];
        cellsNotRechecked = new long[rows * columns];
        cellsUndecided = new long[rows * columns];
        columnMissingOfRow = new long[rows][Absence.values().length];
        for (int r = 0; r < rows; r++) {
            reviews.add(new ArrayList<>());
            numbersOfRow.add(new ArrayList<>());
        }
        for (int c = 0; c <= columns; c++) {
            numbers.add(new ArrayList<>());
        }
    }

    void reviewHasRow(int row, int review) {
        var list = reviews.get(row);
        if (list.isEmpty() || list.getLast() != review) {
            list.add(review);
        }
    }

    static void add(long[] byReason, @Nullable Absence absence, long weight) {
        if (absence != null) {
            byReason[absence.ordinal()] += weight;
        }
    }
}
