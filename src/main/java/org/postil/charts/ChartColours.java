package org.postil.charts;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people with the usual forms of colour blindness tell apart, and that stay apart in
 * grey: Okabe and Ito's set (Color Universal Design, 2008) in the order of its lightness steps.
 */
final class ChartColours {
    static final Color INK = new Color(0x1F2328);
    static final Color MUTED = new Color(0x59636E);
    static final Color LINE = new Color(0xD1D9E0);
    static final Color PAPER = Color.WHITE;
    static final Color BAR = new Color(0x0072B2);
    static final Color LOWER_BAR = new Color(0x7FB8D8);

    private static final List<Color> SERIES =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9),
                    new Color(0xD55E00),
                    new Color(0xF0E442),
                    new Color(0x000000));

    private static final Color PALE = new Color(0xF2F7FB);
    private static final Color DEEP = new Color(0x08407A);
    private static final double HALF = 0.45;

    private ChartColours() {}

    /** How many series have a colour of their own. */
    static int distinct() {
        return SERIES.size();
    }

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /**
     * One hue from pale to deep, so that grey print keeps the order.
     *
     * @param share 0 to 1
     */
    static Color shade(double share) {
        double part = Math.clamp(share, 0, 1);
        return new Color(
                between(PALE.getRed(), DEEP.getRed(), part),
                between(PALE.getGreen(), DEEP.getGreen(), part),
                between(PALE.getBlue(), DEEP.getBlue(), part));
    }

    /** What can be read on a shade. */
    static Color onShade(double share) {
        return share > HALF ? PAPER : INK;
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
