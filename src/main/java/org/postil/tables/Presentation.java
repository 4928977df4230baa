package org.postil.tables;

import java.util.Locale;

/**
 * How the rows of a table are laid out; changes no number.
 *
 * @param order of rows that stand side by side
 * @param hideZeros leaves out rows behind which nothing is
 * @param levels how many levels of rows are shown, 0 for all
 * @param smallBelow counts from 1 up to but without this one are marked as small; 0 for none
 */
public record Presentation(Order order, boolean hideZeros, int levels, int smallBelow) {
    public static final Presentation PLAIN = new Presentation(Order.CODEBOOK, false, 0, 0);

    /** How rows are sorted. */
    public enum Order {
        /** As in the codebook or the template. */
        CODEBOOK,
        LARGEST,
        NAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
