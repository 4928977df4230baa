package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Counts passages without double: same slot, same code, overlapping spans are one. A variable gives
 * each passage the value of its review.
 */
final class PassageCount {
    private final LayerStudy study;
    private final UnitList units;
    private final boolean rowKept;
    private final boolean columnKept;
    private final BoundAxis rows;
    private final @Nullable BoundAxis columns;
    private final Counts counts;
    private final SpanSweep sureRows;
    private final SpanSweep unsureRows;
    private final SpanSweep sureColumns;
    private final SpanSweep unsureColumns;
    private final SpanSweep sureCells;
    private final SpanSweep unsureCells;
    private final SpanSweep directs;

    PassageCount(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns) {
        this.study = study;
        this.units = units;
        Axis columnAxis = request.columns();
        rowKept = request.missingOf(request.rows()) == MissingRule.NO;
        columnKept = columnAxis != null && request.missingOf(columnAxis) == MissingRule.NO;
        this.rows = rows;
        this.columns = columns;
        int width = columns == null ? 0 : columns.size();
        counts = new Counts(rows.size(), width);
        sureRows = new SpanSweep(rows.size());
        unsureRows = new SpanSweep(rows.size());
        sureColumns = new SpanSweep(width);
        unsureColumns = new SpanSweep(width);
        sureCells = new SpanSweep(rows.size() * width);
        unsureCells = new SpanSweep(rows.size() * width);
        directs = new SpanSweep(rows.size());
    }

    Counts run() {
        for (int u = 0; u < units.size(); u++) {
            count(u);
        }
        return counts;
    }

    private void count(int u) {
        long review = units.reviews.get(units.reviewOf.get(u)).id();
        var views = study.views(review);
        long all = 0;
        for (DocumentView view : views) {
            all += distinctSpans(view);
        }
        Absence rowAbsence = rows.absence(u);
        Absence columnAbsence = columns == null ? null : columns.absence(u);
        boolean rowKnown = rowKept || rowAbsence == null;
        boolean columnKnown = columnKept || columnAbsence == null;
        counts.units += all;
        counts.rowKnown += rowKnown ? all : 0;
        counts.bothKnown += rowKnown && columnKnown ? all : 0;
        Counts.add(counts.rowMissing, rowAbsence, all);
        Counts.add(counts.columnMissing, columnAbsence, all);

        var row = new long[counts.rows];
        var rowUnsure = new long[counts.rows];
        var direct = new long[counts.rows];
        of(rows, views, u, all, row, rowUnsure, sureRows, unsureRows);
        if (rows.block == null) {
            direct = row;
        } else {
            for (DocumentView view : views) {
                direct(view, rows.block, direct);
            }
        }
        for (int r = 0; r < counts.rows; r++) {
            counts.n[r] += row[r];
            counts.nColumnKnown[r] += columnKnown ? row[r] : 0;
            counts.undecided[r] += rowUnsure[r];
            counts.direct[r] += rows.items.get(r).kind() == Tally.Kind.CODE ? direct[r] : row[r];
            Counts.add(counts.columnMissingOfRow[r], columnAbsence, row[r]);
            if (row[r] > 0) {
                counts.reviewHasRow(r, units.reviewOf.get(u));
                if (columns != null && columns.values != null && columns.numeric()) {
                    counts.numbersOfRow.get(r).addAll(columns.values.numbers.get(u));
                }
            }
        }
        if (rows.values != null && rows.numeric()) {
            counts.numbers.getFirst().addAll(rows.values.numbers.get(u));
        }
        if (columns != null) {
            countColumns(columns, views, u, all, rowKnown, row, rowUnsure);
        }
    }

    private void countColumns(
            BoundAxis axis,
            Iterable<DocumentView> views,
            int u,
            long all,
            boolean rowKnown,
            long[] row,
            long[] rowUnsure) {
        var column = new long[counts.columns];
        var columnUnsure = new long[counts.columns];
        of(axis, views, u, all, column, columnUnsure, sureColumns, unsureColumns);
        for (int c = 0; c < counts.columns; c++) {
            counts.columnN[c] += column[c];
            counts.columnUndecided[c] += columnUnsure[c];
            counts.columnNRowKnown[c] += rowKnown ? column[c] : 0;
            if (column[c] > 0 && rows.values != null && rows.numeric()) {
                counts.numbers.get(c + 1).addAll(rows.values.numbers.get(u));
            }
        }
        if (rows.block != null && axis.block != null) {
            for (DocumentView view : views) {
                cells(view, rows.block, axis.block);
            }
            return;
        }
        for (int r = 0; r < counts.rows; r++) {
            for (int c = 0; c < counts.columns; c++) {
                boolean byColumn = axis.block != null;
                long[] spans = byColumn ? column : row;
                long[] spansUnsure = byColumn ? columnUnsure : rowUnsure;
                int item = byColumn ? c : r;
                long given = byColumn ? row[r] : column[c];
                long unsure = byColumn ? rowUnsure[r] : columnUnsure[c];
                int cell = r * counts.columns + c;
                if (given > 0) {
                    counts.cells[cell] += spans[item];
                    counts.cellsUndecided[cell] += spansUnsure[item];
                } else if (unsure > 0) {
                    counts.cellsUndecided[cell] += spans[item] + spansUnsure[item];
                }
            }
        }
    }

    /** How many passages of one review an axis gives to each of its items. */
    private void of(
            BoundAxis axis,
            Iterable<DocumentView> views,
            int u,
            long all,
            long[] sure,
            long[] unsure,
            SpanSweep sureSweep,
            SpanSweep unsureSweep) {
        if (axis.block != null) {
            for (DocumentView view : views) {
                sweep(view, axis.block, sure.length, sureSweep, sure);
                if (view.undecided()) {
                    sweepUnsure(view, axis.block, sure.length, unsureSweep, unsure);
                }
            }
        } else if (axis.values != null) {
            UnitValues values = axis.values;
            for (int i = 0; i < sure.length; i++) {
                if (Bits.get(values.sure, u * values.words, i)) {
                    sure[i] = all;
                } else if (Bits.get(values.wide, u * values.words, i)) {
                    unsure[i] = all;
                }
            }
        }
    }

    /** Adds to each item of a facet the passages of a document that carry it. */
    static void sweep(
            DocumentView view, CodebookIndex.Block block, int items, SpanSweep sweep, long[] into) {
        sweep(view, block, items, sweep, into, false);
    }

    private static void sweepUnsure(
            DocumentView view, CodebookIndex.Block block, int items, SpanSweep sweep, long[] into) {
        sweep(view, block, items, sweep, into, true);
    }

    private static void sweep(
            DocumentView view,
            CodebookIndex.Block block,
            int items,
            SpanSweep sweep,
            long[] into,
            boolean unsure) {
        DocumentIndex index = view.index;
        int words = index.codebook.words();
        sweep.next(view.slotCount);
        for (int p = 0; p < index.size; p++) {
            if (!view.counts(p)) {
                continue;
            }
            for (int w = 0; w << 6 < items; w++) {
                int at = p * words + block.word + w;
                long left = unsure ? view.wide[at] & ~view.sure[at] : view.sure[at];
                for (; left != 0; left &= left - 1) {
                    int item = (w << 6) + Long.numberOfTrailingZeros(left);
                    if (item < items
                            && sweep.isNew(item, view.slots[p], index.starts[p], index.ends[p])) {
                        into[item]++;
                    }
                }
            }
        }
    }

    private void direct(DocumentView view, CodebookIndex.Block block, long[] into) {
        DocumentIndex index = view.index;
        directs.next(view.slotCount);
        for (int p = 0; p < index.size; p++) {
            for (int i = index.offsets[p]; i < index.offsets[p + 1]; i++) {
                int row = index.codes[i] - block.first;
                if (view.counts(p)
                        && row >= 0
                        && row < block.codes
                        && view.sureCode(i)
                        && directs.isNew(row, view.slots[p], index.starts[p], index.ends[p])) {
                    into[row]++;
                }
            }
        }
    }

    private void cells(
            DocumentView view, CodebookIndex.Block rowBlock, CodebookIndex.Block columnBlock) {
        DocumentIndex index = view.index;
        int words = index.codebook.words();
        sureCells.next(view.slotCount);
        unsureCells.next(view.slotCount);
        for (int p = 0; p < index.size; p++) {
            if (!view.counts(p)) {
                continue;
            }
            for (int r = 0; r < counts.rows; r++) {
                if (!Bits.get(view.wide, p * words + rowBlock.word, r)) {
                    continue;
                }
                boolean rowSure = Bits.get(view.sure, p * words + rowBlock.word, r);
                for (int c = 0; c < counts.columns; c++) {
                    if (Bits.get(view.wide, p * words + columnBlock.word, c)) {
                        boolean sure =
                                rowSure && Bits.get(view.sure, p * words + columnBlock.word, c);
                        int cell = r * counts.columns + c;
                        var sweep = sure ? sureCells : unsureCells;
                        if (sweep.isNew(cell, view.slots[p], index.starts[p], index.ends[p])) {
                            (sure ? counts.cells : counts.cellsUndecided)[cell]++;
                        }
                    }
                }
            }
        }
    }

    /** The passages of a document, those of one slot on the same span being one. */
    static long distinctSpans(DocumentView view) {
        DocumentIndex index = view.index;
        var start = new int[view.slotCount];
        var end = new int[view.slotCount];
        Arrays.fill(start, -1);
        long count = 0;
        for (int p = 0; p < index.size; p++) {
            int slot = view.slots[p];
            if (view.counts(p) && (start[slot] != index.starts[p] || end[slot] != index.ends[p])) {
                start[slot] = index.starts[p];
                end[slot] = index.ends[p];
                count++;
            }
        }
        return count;
    }
}
