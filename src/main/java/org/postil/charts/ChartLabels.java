package org.postil.charts;

import java.util.Locale;

/** What a number of the table is written as. */
public enum ChartLabels {
    /** "24 (73%)". */
    BOTH,
    /** "24". */
    NUMBER,
    /** "73%"; the length of a bar is then the percentage too, where it can be. */
    PERCENT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
