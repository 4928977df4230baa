package org.postil.charts;

import java.util.Locale;

/** Widths that journals print. */
public enum ChartWidth {
    COLUMN(85),
    PAGE(165),
    /** A page that is turned. */
    LANDSCAPE(247);

    private static final double POINTS_A_MM = 72 / 25.4;

    private final int mm;

    ChartWidth(int mm) {
        this.mm = mm;
    }

    public int mm() {
        return mm;
    }

    double points() {
        return mm * POINTS_A_MM;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
