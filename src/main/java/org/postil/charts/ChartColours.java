package org.postil.charts;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people with the usual forms of colour blindness tell apart: Okabe and Ito's set
 * (Color Universal Design, 2008) without its yellow, which is lost on white paper. Any two differ
 * by at least {@link #APART} for everybody. For journals without colour there are greys that differ
 * as much.
 */
final class ChartColours {
    /**
     * Distance in CIE L*a*b* (1976) that two series have at least, as seen with and without colour
     * blindness; 2.3 is just noticeable.
     */
    static final double APART = 15;

    static final Color INK = new Color(0x1F2328);
    static final Color MUTED = new Color(0x59636E);
    static final Color LINE = new Color(0xDDE2E7);
    static final Color PAPER = Color.WHITE;

    static final List<Color> COLOURS =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9),
                    new Color(0xD55E00),
                    new Color(0x000000));

    static final List<Color> GREYS =
            List.of(
                    new Color(0x525252),
                    new Color(0xB9B9B9),
                    new Color(0x262626),
                    new Color(0x848484),
                    new Color(0xE8E8E8));

    private static final Color LOWER_BAR = new Color(0x7FB8D8);
    private static final Color LOWER_GREY = new Color(0xABABAB);
    private static final Color DEEP = new Color(0x08407A);
    private static final Color DEEP_GREY = new Color(0x303030);

    /** Least share of the deepest shade that something has which is not nothing. */
    private static final double PALEST = 0.08;

    private final boolean grey;

    ChartColours(boolean grey) {
        this.grey = grey;
    }

    private List<Color> set() {
        return grey ? GREYS : COLOURS;
    }

    /** How many series have a colour of their own. */
    int distinct() {
        return set().size();
    }

    Color series(int index) {
        return set().get(index);
    }

    /** Lower levels are paler: they are parts of what stands above them. */
    Color bar(int level) {
        if (level == 1) {
            return set().getFirst();
        }
        return grey ? LOWER_GREY : LOWER_BAR;
    }

    /**
     * One hue from white to deep, so that grey print keeps the order.
     *
     * @param share 0 to 1
     */
    Color shade(double share) {
        double part = share <= 0 ? 0 : PALEST + (1 - PALEST) * Math.min(1, share);
        var deep = grey ? DEEP_GREY : DEEP;
        return new Color(
                between(deep.getRed(), part),
                between(deep.getGreen(), part),
                between(deep.getBlue(), part));
    }

    private static int between(int to, double part) {
        return (int) Math.round(255 + (to - 255) * part);
    }

    /** Black or white, whichever has the greater contrast on a colour; at least 4.5 to 1. */
    static Color readable(Color on) {
        return contrast(on, Color.BLACK) > contrast(on, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    /** Contrast of two colours, 1 to 21 (WCAG 2). */
    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** Amount of light of an sRGB channel, 0 to 1. */
    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
