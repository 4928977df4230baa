package org.postil.charts;

import org.postil.tally.Axis;
import org.postil.tally.Tally;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The charts that people publish of such tables. */
public enum ChartKind {
    /** A bar for each row, with n (%). */
    BARS,
    /** For each row a bar for each column. */
    GROUPED,
    /** For each row its columns one after another in one bar. */
    STACKED,
    /** Rows by columns as shaded fields with their numbers. */
    HEAT_MAP,
    /** Codes by the same codes: how often two stand together. */
    CO_OCCURRENCE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isHeat() {
        return this == HEAT_MAP || this == CO_OCCURRENCE;
    }

    /** The usual ones: a part of a bar and a field have room for the number only. */
    public ChartLabels labels() {
        return this == BARS || this == GROUPED ? ChartLabels.BOTH : ChartLabels.NUMBER;
    }

    /** The kinds that fit a table, drawn as usual. */
    public static List<ChartKind> of(Tally tally) {
        return Arrays.stream(values())
                .filter(kind -> Chart.whyNot(tally, ChartOptions.of(kind, "")).isEmpty())
                .toList();
    }

    /**
     * The kind for a table's shape: bars without columns; codes by the same codes their
     * co-occurrence; few columns grouped bars; all else a heat map. Empty where there is nothing to
     * draw.
     */
    public static Optional<ChartKind> usual(Tally tally) {
        var fitting = of(tally);
        var order =
                tally.columns().isEmpty()
                        ? List.of(BARS)
                        : tally.request().columns() instanceof Axis.OfVariable
                                ? List.of(GROUPED, HEAT_MAP, BARS)
                                : List.of(CO_OCCURRENCE, HEAT_MAP, GROUPED, BARS);
        return order.stream().filter(fitting::contains).findFirst();
    }
}
