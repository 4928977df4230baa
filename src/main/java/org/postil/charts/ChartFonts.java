package org.postil.charts;

import java.awt.Font;

/** Fonts of a chart, in points on paper. The family is one that every machine has. */
final class ChartFonts {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 10);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 8);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 7);

    private ChartFonts() {}
}
