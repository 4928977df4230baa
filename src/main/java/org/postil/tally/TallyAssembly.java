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

    /** Fisher's test is asked for and makes sense. */
    private final boolean tested;

    TallyAssembly(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns,
            Counts counts,
            PercentOf percent) {
        this.study = study;
        this.units = units;
        this.request = request;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.percent = percent;
        tested =
                request.options().fisher()
                        && columns != null
                        && columns.size() == 2
                        && columns.exclusive()
                        && request.unit() != Unit.PASSAGES
                        && (percent == PercentOf.COLUMN || !request.options().notRecheckedOut());
    }

    Tally tally() {
        int read = 0;
        for (Review review : units.reviews) {
            read += study.isRead(review.id()) ? 1 : 0;
        }
        var rowList = new ArrayList<Tally.Row>();
        for (int r : rows.shown) {
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
                new Caption(study, units, request, rows, columns, counts, percent, read, tested)
                        .lines(),
                name(rows),
                name(columns),
                columnList(),
                rowList,
                fisher(),
                new FoundEvidence(study, units, request, rows, columns));
    }

    private static String name(@Nullable BoundAxis axis) {
        return axis == null || axis.values == null ? "" : axis.values.variable.name();
    }

    private List<Tally.Column> columnList() {
        var result = new ArrayList<Tally.Column>();
        if (columns == null) {
            return result;
        }
        for (int c : columns.shown) {
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
        if (request.options().notRecheckedOut()) {
            d -= counts.notRechecked[r];
        }
        var cells = new ArrayList<Tally.Cell>();
        if (columns != null) {
            for (int c : columns.shown) {
                cells.add(cell(r, c));
            }
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
                        : null,
                rows.numeric() ? null : interval(counts.n[r], d),
                tested && !rows.numeric() ? fisher(r) : null);
    }

    private Tally.Cell cell(int r, int c) {
        int at = r * counts.columns + c;
        long d =
                switch (percent) {
                    case ROW -> counts.nColumnKnown[r];
                    case COLUMN -> counts.columnNRowKnown[c];
                    case TOTAL -> counts.bothKnown;
                };
        d -= counts.cellsNotRechecked[at];
        return new Tally.Cell(
                counts.cells[at],
                d,
                percent(counts.cells[at], d),
                counts.cellsUndecided[at],
                summary(r, c),
                rows.numeric() ? null : interval(counts.cells[at], d));
    }

    private Tally.@Nullable Summary summary(int r, int c) {
        long n = counts.cells[r * counts.columns + c];
        if (rows.numeric()) {
            return Summaries.of(n, Map.of(), counts.numbers.get(c + 1));
        }
        return columns != null && columns.numeric()
                ? Summaries.of(
                        n, byReason(counts.columnMissingOfRow[r]), counts.numbersOfRow.get(r))
                : null;
    }

    /** More than all there are only overlapping passages can be: then there is no proportion. */
    private @Nullable Interval interval(long n, long d) {
        return request.options().interval() && d > 0 && n <= d ? Interval.wilson(n, d) : null;
    }

    /** Having the row or not, in the one column and in the other. */
    private double fisher(int r) {
        int at = r * 2;
        long a = counts.cells[at];
        long b = counts.cells[at + 1];
        return FisherExact.twoSided(
                a,
                b,
                counts.columnNRowKnown[0] - counts.cellsNotRechecked[at] - a,
                counts.columnNRowKnown[1] - counts.cellsNotRechecked[at + 1] - b);
    }

    /** Of the table itself, when it is two by two. */
    private @Nullable Double fisher() {
        return tested && rows.size() == 2 && rows.exclusive()
                ? FisherExact.twoSided(
                        counts.cells[0], counts.cells[1], counts.cells[2], counts.cells[3])
                : null;
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
