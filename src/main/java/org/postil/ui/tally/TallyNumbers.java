package org.postil.ui.tally;

import org.jspecify.annotations.Nullable;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The numbers of a table as words, the same in table, chart and copy. */
final class TallyNumbers {
    private static final int SHOWN_DECIMALS = 1;

    private TallyNumbers() {}

    /** "24/33 (73%)", with what the coders have not decided: "24 (+2 undecided)/33 (73%)". */
    static String ratio(Tally.Row row) {
        var summary = row.summary();
        if (summary != null) {
            return summary.known() == 0
                    ? Words.of("tally.none_known")
                    : Words.of("tally.summary", number(summary.mean()), number(summary.sd()));
        }
        return row.n() + undecided(row.undecided()) + "/" + row.d() + percent(row.percent());
    }

    /** As the row's own number; one that is small is starred. */
    static String ratio(Tally.Row row, SmallCells small) {
        return ratio(row) + (row.summary() == null && small.flags(row.n()) ? "*" : "");
    }

    /**
     * @param percent whether the percentage stands beside the count
     * @param small counts that are starred
     */
    static String cell(Tally.Cell cell, boolean percent, SmallCells small) {
        var summary = cell.summary();
        if (summary != null) {
            return summary.known() == 0 ? "" : number(summary.mean());
        }
        var count = cell.n() + (cell.undecided() > 0 ? " +" + cell.undecided() : "");
        var star = small.flags(cell.n()) ? "*" : "";
        return (percent && cell.n() > 0 ? count + percent(cell.percent()) : count) + star;
    }

    /** What a cell says in full, whether it is small or not. */
    static String told(Tally tally, Tally.Row row, int column) {
        return told(tally, row, column, new SmallCells(0));
    }

    /** What a cell says in full: for the pointer and for a screen reader. */
    static String told(Tally tally, Tally.Row row, int column, SmallCells small) {
        var unit = Words.of("tally.unit_of_" + tally.request().unit().key());
        if (column < 0) {
            var told = new StringJoiner(" ");
            var whole = row.summary();
            told.add(
                    whole == null
                            ? Words.of("tally.told_row", row.name(), ratio(row), unit)
                            : Words.of(
                                    "tally.told_known",
                                    row.name(),
                                    whole.known(),
                                    whole.units(),
                                    number(whole.mean()),
                                    number(whole.median()),
                                    number(whole.min()),
                                    number(whole.max())));
            if (row.interval() != null) {
                var interval = Extra.interval(row.interval(), tally.request().decimals());
                told.add(Words.of("tally.told_interval", interval));
            }
            if (row.notRechecked() > 0) {
                told.add(Words.of("tally.not_rechecked", row.notRechecked()));
            }
            if (Extra.missing(row) > 0) {
                told.add(Words.of("tally.told_missing", reasons(row)));
            }
            if (row.summary() == null && small.flags(row.n())) {
                told.add(Words.of("tally.told_small", small.below()));
            }
            return told.toString();
        }
        var cell = row.cells().get(column);
        var name = tally.columns().get(column).name();
        var summary = cell.summary();
        if (summary != null) {
            return Words.of(
                    "tally.told_summary",
                    row.name(),
                    name,
                    summary.known(),
                    number(summary.mean()),
                    number(summary.sd()),
                    number(summary.median()),
                    range(summary.q1(), summary.q3()),
                    range(summary.min(), summary.max()));
        }
        var ratio =
                cell.n() + undecided(cell.undecided()) + "/" + cell.d() + percent(cell.percent());
        var told = Words.of("tally.told_cell", row.name(), name, ratio, unit);
        if (cell.interval() != null) {
            var interval = Extra.interval(cell.interval(), tally.request().decimals());
            told += " " + Words.of("tally.told_interval", interval);
        }
        return small.flags(cell.n())
                ? told + " " + Words.of("tally.told_small", small.below())
                : told;
    }

    private static String reasons(Tally.Row row) {
        var summary = row.summary();
        return (summary == null ? row.missing() : summary.missing())
                .entrySet().stream()
                        .filter(reason -> reason.getValue() > 0)
                        .map(reason -> reason.getValue() + " " + reason.getKey().replace('_', ' '))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Share of the denominator, 0 to 1; a mean is no share. */
    static double share(Tally.Row row) {
        return row.d() == 0 || row.summary() != null ? 0 : (double) row.n() / row.d();
    }

    private static String undecided(long undecided) {
        return undecided == 0 ? "" : " " + Words.of("tally.undecided", undecided);
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : " (" + percent.toPlainString() + "%)";
    }

    /** "28–41" */
    static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null ? "–" : number(low) + "–" + number(high);
    }

    static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        var rounded = value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%s", rounded.toPlainString());
    }
}
