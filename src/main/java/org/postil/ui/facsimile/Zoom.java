package org.postil.ui.facsimile;

import org.postil.pages.PageSize;

import java.util.Locale;

/** How large pages are shown. */
public sealed interface Zoom {
    /** Every page as wide as there is room. */
    record FitWidth() implements Zoom {}

    /** The print of every page as wide as there is room, without the margins of the paper. */
    record FitPrint() implements Zoom {}

    /** Every page as large as it can be seen whole. */
    record FitPage() implements Zoom {}

    /**
     * @param factor 1 is the size on paper
     */
    record Factor(double factor) implements Zoom {
        public Factor {
            factor = Math.clamp(factor, SMALLEST, LARGEST);
        }
    }

    double SMALLEST = 0.25;
    double LARGEST = 5;

    /** Pixels per point at the size on paper: 96 to the inch. */
    double PAPER = 96.0 / 72;

    double[] STEPS = {0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5};

    /**
     * Pixels per point of a page in a view of that size.
     *
     * @param print what of the page's width is to be seen, in points
     */
    default double scale(PageSize page, double print, double width, double height) {
        return switch (this) {
            case FitPrint fit -> fitted(width / print);
            case FitWidth fit -> fitted(width / page.width());
            case FitPage fit -> fitted(Math.min(width / page.width(), height / page.height()));
            case Factor given -> given.factor() * PAPER;
        };
    }

    private static double fitted(double scale) {
        return Math.clamp(scale, SMALLEST / 4 * PAPER, LARGEST * PAPER);
    }

    /** The next step up or down from a factor. */
    static Factor step(double factor, int by) {
        double next = factor;
        if (by > 0) {
            for (int i = STEPS.length - 1; i >= 0 && STEPS[i] > factor * 1.01; i--) {
                next = STEPS[i];
            }
        } else {
            for (int i = 0; i < STEPS.length && STEPS[i] < factor * 0.99; i++) {
                next = STEPS[i];
            }
        }
        return new Factor(next);
    }

    /** As kept in a saved state. */
    default String word() {
        return switch (this) {
            case FitWidth fit -> "width";
            case FitPage fit -> "page";
            case FitPrint fit -> "print";
            case Factor given -> String.format(Locale.ROOT, "%.2f", given.factor());
        };
    }

    /** Fit to width for a word that is none of ours. */
    static Zoom of(String word) {
        if (word.equals("page")) {
            return new FitPage();
        }
        if (word.equals("print")) {
            return new FitPrint();
        }
        try {
            return new Factor(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return new FitWidth();
        }
    }
}
