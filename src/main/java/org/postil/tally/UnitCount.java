package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
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
    private final Counts counts;

    private final long[] rowSure;
    private final long[] rowWide;
    private final long[] columnSure;
    private final long[] columnWide;

    /** For each cell and each row the last unit counted there, numbered from 1. */
    private final int[] cellSeen;

    private final int[] cellSeenWide;
    private final int[] directSeen;
    private final Map<Long, long[][]> carriers = new HashMap<>();
    private final boolean pairs;

    UnitCount(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns) {
        this.study = study;
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
        directSeen = new int[rows.size()];
        pairs =
                rows.block != null
                        && columns != null
                        && columns.block != null
                        && request.link() != Link.REVIEW
                        && !(request.unit() == Unit.RECOMMENDATIONS
                                && request.link() == Link.RECOMMENDATION);
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
        boolean kept = request.missing() == MissingRule.NO;
        boolean rowKnown = kept || rowAbsence == null;
        boolean columnKnown = kept || columnAbsence == null;
        counts.units++;
        counts.rowKnown += rowKnown ? 1 : 0;
        counts.bothKnown += rowKnown && columnKnown ? 1 : 0;
        Counts.add(counts.rowMissing, rowAbsence, 1);
        Counts.add(counts.columnMissing, columnAbsence, 1);
        Instant readAt = rows.block == null ? null : study.readAt(review);
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
        if (columns != null) {
            countColumns(u, rowKnown);
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
        if (pairs) {
            for (int cell = 0; cell < cellSeen.length; cell++) {
                if (cellSeen[cell] == u + 1) {
                    counts.cells[cell]++;
                } else if (cellSeenWide[cell] == u + 1) {
                    counts.cellsUndecided[cell]++;
                }
            }
        }
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
                pair(carrier[0], 0, carrier[2], 0, cellSeen, u);
                pair(carrier[1], 0, carrier[3], 0, cellSeenWide, u);
            }
            carriers.clear();
        }
        close(rows, rowSure, rowWide);
        close(columns, columnSure, columnWide);
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
        clear(sure, block.noneBit());
        clear(wide, block.noneBit());
        if (!Bits.get(wide, 0, block.anyBit())) {
            Bits.set(sure, 0, block.noneBit());
        }
        if (!Bits.get(sure, 0, block.anyBit())) {
            Bits.set(wide, 0, block.noneBit());
        }
    }

    private static void clear(long[] set, int bit) {
        set[bit >> 6] &= ~(1L << bit);
    }

    /**
     * @param recommendation id of the record to which passages must refer, 0 for any passage
     */
    private void gather(DocumentView view, int u, long recommendation) {
        DocumentIndex index = view.index;
        int words = index.codebook.words();
        for (int p = 0; p < index.size; p++) {
            if (!view.counts(p)
                    || recommendation != 0 && index.recommendations[p] != recommendation) {
                continue;
            }
            int at = p * words;
            if (rows.block != null) {
                Bits.or(rowSure, view.sure, at + rows.block.word);
                Bits.or(rowWide, view.wide, at + rows.block.word);
                markDirect(view, p, rows.block, u);
            }
            if (columns != null && columns.block != null) {
                Bits.or(columnSure, view.sure, at + columns.block.word);
                Bits.or(columnWide, view.wide, at + columns.block.word);
            }
            if (pairs) {
                pairUp(view, p, at, u);
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

    private void pairUp(DocumentView view, int p, int at, int u) {
        var rowBlock = rows.block;
        var columnBlock = columns == null ? null : columns.block;
        if (rowBlock == null || columnBlock == null) {
            return;
        }
        long record = view.index.recommendations[p];
        if (request.link() == Link.RECOMMENDATION && record != 0) {
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
            return;
        }
        pair(view.sure, at + rowBlock.word, view.sure, at + columnBlock.word, cellSeen, u);
        if (view.undecided()) {
            pair(view.wide, at + rowBlock.word, view.wide, at + columnBlock.word, cellSeenWide, u);
        }
    }

    /** Marks every cell whose row is in the one set and whose column is in the other. */
    private void pair(long[] row, int rowFrom, long[] column, int columnFrom, int[] seen, int u) {
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
                        seen[r * counts.columns + c] = u + 1;
                    }
                }
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
