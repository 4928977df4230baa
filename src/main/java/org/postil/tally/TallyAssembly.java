package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ratio;
import org.postil.domain.Review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the printed table of what was counted. */
final class TallyAssembly {
    private final LayerStudy study;
    private final UnitList units;
    private final TallyRequest request;
    private final BoundAxis rows;
    private final @Nullable BoundAxis columns;
    private final Counts counts;
    private final PercentOf percent;

    TallyAssembly(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns,
            Counts counts) {
        this.study = study;
        this.units = units;
        this.request = request;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        PercentOf asked = request.percent();
        percent = asked == null ? usualPercent() : asked;
    }

    /** Of the units having the variable's value; without a variable of all units. */
    private PercentOf usualPercent() {
        if (columns == null) {
            return PercentOf.TOTAL;
        }
        if (columns.block == null) {
            return PercentOf.COLUMN;
        }
        return rows.block == null ? PercentOf.ROW : PercentOf.TOTAL;
    }

    Tally tally() {
        int read = 0;
        for (Review review : units.reviews) {
            read += study.isRead(review.id()) ? 1 : 0;
        }
        var rowList = new ArrayList<Tally.Row>();
        for (int r = 0; r < counts.rows; r++) {
            rowList.add(row(r));
        }
        Condition where = request.where();
        return new Tally(
                request,
                units.reviews.size(),
                counts.units,
                read,
                study.layer.label(),
                where == null ? "" : where.text(),
                percent,
                new Caption(study, units, request, rows, columns, counts, percent, read).lines(),
                columnList(),
                rowList,
                new FoundEvidence(study, units, request, rows, columns));
    }

    private List<Tally.Column> columnList() {
        var result = new ArrayList<Tally.Column>();
        for (int c = 0; c < counts.columns && columns != null; c++) {
            var item = columns.items.get(c);
            result.add(
                    new Tally.Column(
                            item.code(),
                            item.name(),
                            item.level(),
                            item.kind(),
                            item.id(),
                            counts.columnN[c],
                            counts.columnUndecided[c],
                            byReason(counts.columnMissing)));
        }
        return result;
    }

    private Tally.Row row(int r) {
        var item = rows.items.get(r);
        boolean ofVariable = rows.block == null;
        long d = ofVariable ? counts.rowKnown : counts.units;
        var cells = new ArrayList<Tally.Cell>();
        for (int c = 0; c < counts.columns; c++) {
            cells.add(cell(r, c));
        }
        var missing = byReason(ofVariable ? counts.rowMissing : counts.columnMissingOfRow[r]);
        return new Tally.Row(
                item.code(),
                item.name(),
                item.level(),
                item.kind(),
                item.id(),
                counts.n[r],
                d,
                percent(counts.n[r], d),
                missing,
                counts.undecided[r],
                counts.notRechecked[r],
                counts.direct[r],
                counts.passages[r],
                counts.reviews.get(r).stream().map(i -> units.reviews.get(i).reference()).toList(),
                cells,
                rows.numeric()
                        ? Summaries.of(counts.n[r], missing, counts.numbers.getFirst())
                        : null);
    }

    private Tally.Cell cell(int r, int c) {
        int at = r * counts.columns + c;
        long d =
                switch (percent) {
                    case ROW -> counts.nColumnKnown[r];
                    case COLUMN -> counts.columnNRowKnown[c];
                    case TOTAL -> counts.bothKnown;
                };
        return new Tally.Cell(
                counts.cells[at],
                d,
                percent(counts.cells[at], d),
                counts.cellsUndecided[at],
                rows.numeric()
                        ? Summaries.of(counts.cells[at], Map.of(), counts.numbers.get(c + 1))
                        : null);
    }

    private @Nullable BigDecimal percent(long n, long d) {
        return new Ratio(n, d).percent(request.decimals()).orElse(null);
    }

    private static Map<String, Long> byReason(long[] counts) {
        var result = new LinkedHashMap<String, Long>();
        for (Absence absence : Absence.values()) {
            if (counts[absence.ordinal()] > 0) {
                result.put(absence.key(), counts[absence.ordinal()]);
            }
        }
        return result;
    }
}
