package org.postil.ui.quotes;

import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.Quote;

import java.util.Locale;
import java.util.Optional;

/**
 * Which quotes are listed.
 *
 * @param theme id; only under this theme
 * @param review id
 * @param text in the printed words, the citation or the document's name
 */
record QuoteFilter(Optional<Long> theme, Optional<Long> review, Which which, String text) {
    static final QuoteFilter ALL =
            new QuoteFilter(Optional.empty(), Optional.empty(), Which.ALL, "");

    enum Which {
        ALL,
        STARRED,
        USED,
        NOT_USED,
        DIFFERING
    }

    QuoteFilter ofTheme(Optional<Long> id) {
        return new QuoteFilter(id, review, which, text);
    }

    QuoteFilter ofReview(Optional<Long> id) {
        return new QuoteFilter(theme, id, which, text);
    }

    QuoteFilter with(Which chosen) {
        return new QuoteFilter(theme, review, chosen, text);
    }

    QuoteFilter with(String words) {
        return new QuoteFilter(theme, review, which, words);
    }

    boolean takes(Quote quote) {
        boolean wanted =
                switch (which) {
                    case ALL -> true;
                    case STARRED -> quote.passage().starred();
                    case USED -> quote.used();
                    case NOT_USED -> !quote.used();
                    case DIFFERING -> quote.check() instanceof FormCheck.Differs;
                };
        String words = text.strip().toLowerCase(Locale.ROOT);
        return wanted
                && review.map(id -> quote.review().id() == id).orElse(true)
                && (words.isEmpty()
                        || (quote.printed()
                                        + " "
                                        + quote.citation()
                                        + " "
                                        + quote.document().title())
                                .toLowerCase(Locale.ROOT)
                                .contains(words));
    }
}
