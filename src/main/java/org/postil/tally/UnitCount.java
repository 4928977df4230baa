package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts reviews, documents, recommendations or persons: each once for each row, column and cell.
 */
final class UnitCount {
    private final LayerStudy study;
    private final UnitList units;
    private final TallyRequest request;
    private final BoundAxis rows;
    private final @Nullable BoundAxis columns;
    private final PercentOf percent;
    private final Counts counts;
    private final boolean rowKept;
    private final boolean columnKept;

    private final long[] rowSure;
    private final long[] rowWide;
    private final long[] columnSure;
    private final long[] columnWide;

    /** For each cell and each row the last unit counted there, numbered from 1. */
    private final int[] cellSeen;

    private final int[] cellSeenWide;

    /** The cells that the present unit may have, agreed or not. */
    private final int[] undecidedCells;

    private int undecidedPairs;
    private final int[] directSeen;
    private final Map<Long, long[][]> carriers = new HashMap<>();
    private final boolean pairs;

    /** When the youngest code was made: zeros of later readings are firm. */
    private final Instant latest;

    private final Instant latestColumn;

    UnitCount(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns,
            PercentOf percent) {
        this.study = study;
        this.percent = percent;
        this.units = units;
        this.request = request;
        this.rows = rows;
        this.columns = columns;
        int width = columns == null ? 0 : columns.size();
        counts = new Counts(rows.size(), width);
        rowSure = new long[rows.words()];
        rowWide = new long[rows.words()];
        columnSure = new long[columns == null ? 0 : columns.words()];
        columnWide = new long[columnSure.length];
        cellSeen = new int[rows.size() * width];
        cellSeenWide = new int[rows.size() * width];
        undecidedCells = new int[rows.size() * width];
        directSeen = new int[rows.size()];
        latest = latest(rows);
        latestColumn = columns == null ? Instant.MIN : latest(columns);
        Axis columnAxis = request.columns();
        rowKept = request.missingOf(request.rows()) == MissingRule.NO;
        columnKept = columnAxis != null && request.missingOf(columnAxis) == MissingRule.NO;
        pairs =
                rows.block != null
                        && columns != null
                        && columns.block != null
                        && !request.meetAnywhere();
    }

    private static Instant latest(BoundAxis axis) {
        return axis.items.stream()
                .map(CodebookIndex.Item::since)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    Counts run() {
        for (int u = 0; u < units.size(); u++) {
            count(u);
        }
        return counts;
    }

    private void count(int u) {
        int reviewAt = units.reviewOf.get(u);
        long review = units.reviews.get(reviewAt).id();
        gather(u, review);
        Absence rowAbsence = rows.absence(u);
        Absence columnAbsence = columns == null ? null : columns.absence(u);
        boolean rowKnown = rowKept || rowAbsence == null;
        boolean columnKnown = columnKept || columnAbsence == null;
        counts.units++;
        counts.rowKnown += rowKnown ? 1 : 0;
        counts.bothKnown += rowKnown && columnKnown ? 1 : 0;
        Counts.add(counts.rowMissing, rowAbsence, 1);
        Counts.add(counts.columnMissing, columnAbsence, 1);
        Instant readAt = study.readAt(review);
        if (columns != null && readAt != null && request.options().notRecheckedOut()) {
            leaveOut(columns, readAt, rowKnown, columnKnown);
        }
        if (readAt != null && !readAt.isBefore(latest)) {
            readAt = null;
        }
        for (int r = 0; r < counts.rows; r++) {
            if (Bits.get(rowSure, 0, r)) {
                counts.n[r]++;
                counts.nColumnKnown[r] += columnKnown ? 1 : 0;
                Counts.add(counts.columnMissingOfRow[r], columnAbsence, 1);
                counts.reviewHasRow(r, reviewAt);
                counts.direct[r] += isDirect(r, u) ? 1 : 0;
            } else if (Bits.get(rowWide, 0, r)) {
                counts.undecided[r]++;
            } else if (readAt != null && readAt.isBefore(rows.items.get(r).since())) {
                counts.notRechecked[r]++;
            }
        }
        addNumbers(u, 0);
        if (columns != null && columns.values != null && columns.numeric()) {
            addNumbersOfRows(columns.values.numbers.get(u));
        }
        if (columns != null) {
            countColumns(u, rowKnown);
        }
    }

    private void addNumbersOfRows(List<BigDecimal> numbers) {
        if (!numbers.isEmpty()) {
            for (int r = 0; r < counts.rows; r++) {
                if (Bits.get(rowSure, 0, r)) {
                    counts.numbersOfRow.get(r).addAll(numbers);
                }
            }
        }
    }

    /** Takes the unit out of the denominators of cells whose zero is not firm. */
    private void leaveOut(BoundAxis other, Instant readAt, boolean rowKnown, boolean columnKnown) {
        if (!readAt.isBefore(latest) && !readAt.isBefore(latestColumn)) {
            return;
        }
        for (int r = 0; r < counts.rows; r++) {
            boolean rowOld = !Bits.get(rowWide, 0, r) && readAt.isBefore(rows.items.get(r).since());
            for (int c = 0; c < counts.columns; c++) {
                boolean columnOld =
                        !Bits.get(columnWide, 0, c) && readAt.isBefore(other.items.get(c).since());
                boolean out =
                        switch (percent) {
                            case ROW -> columnOld && columnKnown && Bits.get(rowSure, 0, r);
                            case COLUMN -> rowOld && rowKnown && Bits.get(columnSure, 0, c);
                            case TOTAL -> (rowOld || columnOld) && rowKnown && columnKnown;
                        };
                counts.cellsNotRechecked[r * counts.columns + c] += out ? 1 : 0;
            }
        }
    }

    private boolean isDirect(int row, int u) {
        return rows.items.get(row).kind() != Tally.Kind.CODE || directSeen[row] == u + 1;
    }

    private void addNumbers(int u, int list) {
        if (rows.values != null && rows.numeric()) {
            counts.numbers.get(list).addAll(rows.values.numbers.get(u));
        }
    }

    private void countColumns(int u, boolean rowKnown) {
        for (int c = 0; c < counts.columns; c++) {
            boolean sure = Bits.get(columnSure, 0, c);
            boolean wide = Bits.get(columnWide, 0, c);
            if (sure) {
                counts.columnN[c]++;
                counts.columnNRowKnown[c] += rowKnown ? 1 : 0;
                addNumbers(u, c + 1);
            } else if (wide) {
                counts.columnUndecided[c]++;
            }
            if (pairs || !wide) {
                continue;
            }
            for (int r = 0; r < counts.rows; r++) {
                if (Bits.get(rowWide, 0, r)) {
                    boolean both = sure && Bits.get(rowSure, 0, r);
                    counts.cells[r * counts.columns + c] += both ? 1 : 0;
                    counts.cellsUndecided[r * counts.columns + c] += both ? 0 : 1;
                }
            }
        }
        for (int i = 0; i < undecidedPairs; i++) {
            int cell = undecidedCells[i];
            counts.cellsUndecided[cell] += cellSeen[cell] == u + 1 ? 0 : 1;
        }
        undecidedPairs = 0;
    }

    /** Collects what the unit has on both axes. */
    private void gather(int u, long review) {
        take(rows, u, rowSure, rowWide);
        if (columns != null) {
            take(columns, u, columnSure, columnWide);
        }
        if (rows.block != null || columns != null && columns.block != null) {
            long id = units.ids.get(u);
            for (DocumentView view : study.views(review)) {
                if (request.unit() != Unit.DOCUMENTS || view.document() == id) {
                    gather(view, u, request.unit() == Unit.RECOMMENDATIONS ? id : 0);
                }
            }
            for (long[][] carrier : carriers.values()) {
                close(rows, carrier[0], carrier[1]);
                close(columns, carrier[2], carrier[3]);
                pair(carrier[0], 0, carrier[2], 0, true, u);
                pair(carrier[1], 0, carrier[3], 0, false, u);
                Bits.or(rowSure, carrier[0], 0);
                Bits.or(rowWide, carrier[1], 0);
                Bits.or(columnSure, carrier[2], 0);
                Bits.or(columnWide, carrier[3], 0);
            }
            carriers.clear();
        }
        // in pairs a unit has "no code" by a passage or recommendation without one, as its cells do
        if (!pairs) {
            close(rows, rowSure, rowWide);
            close(columns, columnSure, columnWide);
        }
    }

    private static void take(BoundAxis axis, int u, long[] sure, long[] wide) {
        UnitValues values = axis.values;
        if (values == null) {
            Arrays.fill(sure, 0);
            Arrays.fill(wide, 0);
        } else {
            System.arraycopy(values.sure, u * values.words, sure, 0, values.words);
            System.arraycopy(values.wide, u * values.words, wide, 0, values.words);
        }
    }

    /** A unit has no code when none of its passages has one. */
    private static void close(@Nullable BoundAxis axis, long[] sure, long[] wide) {
        if (axis == null || axis.block == null) {
            return;
        }
        var block = axis.block;
        Bits.clear(sure, 0, block.noneBit());
        Bits.clear(wide, 0, block.noneBit());
        if (!Bits.get(wide, 0, block.anyBit())) {
            Bits.set(sure, 0, block.noneBit());
        }
        if (!Bits.get(sure, 0, block.anyBit())) {
            Bits.set(wide, 0, block.noneBit());
        }
    }

    /**
     * @param recommendation id of the record to which passages must refer, 0 for any passage
     */
    private void gather(DocumentView view, int u, long recommendation) {
        DocumentIndex index = view.index;
        int words = index.codebook.words();
        var rowBlock = rows.block;
        var columnBlock = columns == null ? null : columns.block;
        for (int p = 0; p < index.size; p++) {
            if (!view.counts(p)
                    || recommendation != 0 && index.recommendations[p] != recommendation) {
                continue;
            }
            int at = p * words;
            if (rowBlock != null) {
                markDirect(view, p, rowBlock, u);
            }
            if (pairs && request.link() == Link.RECOMMENDATION && index.recommendations[p] != 0) {
                carry(view, p, index.recommendations[p]);
                continue;
            }
            if (rowBlock != null) {
                Bits.or(rowSure, view.sure, at + rowBlock.word);
                Bits.or(rowWide, view.wide, at + rowBlock.word);
            }
            if (columnBlock != null) {
                Bits.or(columnSure, view.sure, at + columnBlock.word);
                Bits.or(columnWide, view.wide, at + columnBlock.word);
            }
            if (pairs && rowBlock != null && columnBlock != null) {
                pair(view.sure, at + rowBlock.word, view.sure, at + columnBlock.word, true, u);
                if (view.undecided()) {
                    pair(view.wide, at + rowBlock.word, view.wide, at + columnBlock.word, false, u);
                }
            }
        }
    }

    private void markDirect(DocumentView view, int p, CodebookIndex.Block block, int u) {
        for (int i = view.index.offsets[p]; i < view.index.offsets[p + 1]; i++) {
            int row = view.index.codes[i] - block.first;
            if (row >= 0 && row < block.codes && view.sureCode(i)) {
                directSeen[row] = u + 1;
            }
        }
    }

    /** Adds a passage's codes to those of the recommendation it lies on. */
    private void carry(DocumentView view, int p, long record) {
        var rowBlock = rows.block;
        var columnBlock = columns == null ? null : columns.block;
        if (rowBlock == null || columnBlock == null) {
            return;
        }
        int at = p * view.index.codebook.words();
        long[][] carrier =
                carriers.computeIfAbsent(
                        record,
                        id ->
                                new long[][] {
                                    new long[rowBlock.words],
                                    new long[rowBlock.words],
                                    new long[columnBlock.words],
                                    new long[columnBlock.words]
                                });
        Bits.or(carrier[0], view.sure, at + rowBlock.word);
        Bits.or(carrier[1], view.wide, at + rowBlock.word);
        Bits.or(carrier[2], view.sure, at + columnBlock.word);
        Bits.or(carrier[3], view.wide, at + columnBlock.word);
    }

    /** Marks every cell whose row is in the one set and whose column is in the other. */
    private void pair(long[] row, int rowFrom, long[] column, int columnFrom, boolean sure, int u) {
        for (int rw = 0; rw << 6 < counts.rows; rw++) {
            for (long left = row[rowFrom + rw]; left != 0; left &= left - 1) {
                int r = (rw << 6) + Long.numberOfTrailingZeros(left);
                if (r >= counts.rows) {
                    break;
                }
                for (int cw = 0; cw << 6 < counts.columns; cw++) {
                    for (long more = column[columnFrom + cw]; more != 0; more &= more - 1) {
                        int c = (cw << 6) + Long.numberOfTrailingZeros(more);
                        if (c >= counts.columns) {
                            break;
                        }
                        mark(r * counts.columns + c, sure, u);
                    }
                }
            }
        }
    }

    private void mark(int cell, boolean sure, int u) {
        int[] seen = sure ? cellSeen : cellSeenWide;
        if (seen[cell] != u + 1) {
            seen[cell] = u + 1;
            if (sure) {
                counts.cells[cell]++;
            } else {
                undecidedCells[undecidedPairs++] = cell;
            }
        }
    }

    /** How many passages of the reviews carry each row's code, without double. */
    static void countPassages(LayerStudy study, UnitList units, BoundAxis rows, Counts counts) {
        var block = rows.block;
        if (block == null) {
            return;
        }
        var sweep = new SpanSweep(counts.rows);
        for (var review : units.reviews) {
            for (DocumentView view : study.views(review.id())) {
                PassageCount.sweep(view, block, counts.rows, sweep, counts.passages);
            }
        }
    }
}
