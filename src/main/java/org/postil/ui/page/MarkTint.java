package org.postil.ui.page;

import javafx.scene.paint.Color;

/**
 * How the colour of a mark becomes a tint behind text and a line beside it, on paper of one colour.
 *
 * @param ink the colour of the text
 * @param alpha how strong a tint is that lies alone, 0..1
 */
public record MarkTint(Color paper, Color ink, double alpha) {
    private static final double TEXT_CONTRAST = 4.6;
    private static final double LINE_CONTRAST = 3.0;
    private static final double DEEPEST = 1.9;
    private static final int STEPS = 20;

    /** A tint of which {@code depth} lie on each other; together they stay below text contrast. */
    public Color tint(Color colour, int depth, boolean strong) {
        double together = Math.min(alpha * DEEPEST, alpha * (1 + 0.3 * (depth - 1)));
        Color line = line(colour);
        while (together > 0.02
                && contrast(paper.interpolate(line, together), ink) < TEXT_CONTRAST) {
            together *= 0.9;
        }
        double each = 1 - Math.pow(1 - together, 1.0 / depth);
        return line.deriveColor(0, 1, 1, Math.min(1, strong ? each * 1.7 : each));
    }

    /** The colour itself, moved away from the paper until a thin line is seen well (3 : 1). */
    public Color line(Color colour) {
        Color away = luminance(paper) > 0.4 ? Color.BLACK : Color.WHITE;
        Color opaque = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
        for (int i = 0; i < STEPS; i++) {
            Color candidate = opaque.interpolate(away, i / (double) STEPS);
            if (contrast(candidate, paper) >= LINE_CONTRAST) {
                return candidate;
            }
        }
        return away;
    }

    /** WCAG 2.1 contrast ratio, 1..21. */
    static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
