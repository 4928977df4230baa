package org.postil.tally;

import java.util.Locale;

/** What a cell's percentage is of. */
public enum PercentOf {
    ROW,
    COLUMN,
    /** All units counted. */
    TOTAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
