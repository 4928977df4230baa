package org.postil.ui.quotes;

import org.postil.coding.quotes.Quote;

/** A line of the list of quotes. */
sealed interface QuoteRow {
    /**
     * The heading of a theme.
     *
     * @param theme its label; empty for quotes without a theme
     * @param used how many of its quotes the paper uses
     */
    record Head(String theme, String colour, int count, int used) implements QuoteRow {}

    /**
     * A quote under one of its themes.
     *
     * @param theme id of the theme it is listed under, 0 for none
     * @param usedOfReview how many quotes of its review the paper uses
     */
    record Item(Quote quote, long theme, int usedOfReview) implements QuoteRow {}
}
