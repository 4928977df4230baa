package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ratio;
import org.postil.domain.SavedTable;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that the study counts now.
 *
 * @param request the table it stands in
 * @param row code of its row, as {@link org.postil.tally.Tally.Row#code}; empty for the sample
 *     itself
 * @param column code of its column, empty for the row itself
 * @param table the saved table it stands in; empty for one of the usual tables
 * @param name as it is told to people: "T1 Multi-agency working × Education"
 */
public record StudyCell(
        TallyRequest request,
        String row,
        String column,
        Optional<SavedTable> table,
        String name,
        long n,
        long d) {
    /** Whether it is of a part of the study only, chosen by a condition. */
    boolean isOfPart() {
        return request.where() != null;
    }

    /** Whether it counts what a draft names when it means it: passages, recommendations. */
    boolean isOfOtherUnit() {
        return request.unit() == Unit.PASSAGES || request.unit() == Unit.RECOMMENDATIONS;
    }

    /**
     * Whether a figure may be about it: a column of passages is only ever about passages, and
     * passages are meant elsewhere only where their whole is printed.
     */
    boolean mayBe(PrintedFigure figure) {
        var unit = figure.unit();
        if (unit != null) {
            return request.unit() == unit;
        }
        Long whole = figure.d();
        return !isOfOtherUnit() || whole != null && whole == d;
    }

    @Nullable BigDecimal percent(int decimals) {
        return new Ratio(n, d).percent(decimals).orElse(null);
    }

    /** "24 of 33 (73%)", with as many decimals as the draft prints; of the sample only how many. */
    public String numbers(int decimals) {
        if (row.isEmpty()) {
            return Long.toString(n);
        }
        var percent = percent(decimals);
        return n + " of " + d + (percent == null ? "" : " (" + percent.toPlainString() + "%)");
    }

    /** Whether a figure prints this cell's numbers, as far as it prints any. */
    boolean agrees(PrintedFigure figure) {
        Long count = figure.n();
        Long whole = figure.d();
        var percent = figure.percent();
        return (count == null || count == n)
                && (whole == null || whole == d)
                && (percent == null || percent.fits(n, d));
    }
}
