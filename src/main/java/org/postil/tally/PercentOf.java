package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What a cell's percentage is of. */
public enum PercentOf {
    ROW,
    COLUMN,
    /** All units counted. */
    TOTAL;

    /** Of the units having the variable's value; without a variable of all units. */
    static PercentOf usual(BoundAxis rows, @Nullable BoundAxis columns) {
        if (columns == null) {
            return TOTAL;
        }
        if (columns.block == null) {
            return columns.numeric() ? ROW : COLUMN;
        }
        return rows.block == null ? ROW : TOTAL;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
