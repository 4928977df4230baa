package org.postil.charts;

import org.postil.tally.Tally;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The charts that people publish of such tables. */
public enum ChartKind {
    /** A bar for each row, with n (%). */
    BARS,
    /** For each row a bar for each column. */
    GROUPED,
    /** For each row its columns one after another in one bar. */
    STACKED,
    /** Rows by columns as shaded fields with their numbers. */
    HEAT_MAP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the table has what the chart shows. */
    public boolean fits(Tally tally) {
        if (tally.rows().stream().allMatch(row -> row.summary() != null)) {
            return false;
        }
        return switch (this) {
            case BARS -> true;
            case GROUPED -> coloured(tally);
            case STACKED -> coloured(tally) && partsOfTheRow(tally);
            case HEAT_MAP -> !tally.columns().isEmpty();
        };
    }

    /** Each column needs a colour that is told from the others'. */
    private static boolean coloured(Tally tally) {
        return !tally.columns().isEmpty() && tally.columns().size() <= ChartColours.distinct();
    }

    /**
     * A bar of parts says that they make up a whole. So they may not overlap: no row's columns give
     * more than the row has.
     */
    private static boolean partsOfTheRow(Tally tally) {
        return tally.columns().stream().allMatch(column -> column.kind() == Tally.Kind.VALUE)
                && tally.rows().stream()
                        .allMatch(row ->
                                row.cells().stream().mapToLong(Tally.Cell::n).sum() <= row.n());
    }

    /** The charts that fit, the usual one first. */
    public static List<ChartKind> of(Tally tally) {
        return Arrays.stream(values()).filter(kind -> kind.fits(tally)).toList();
    }
}
