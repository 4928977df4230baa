package org.postil.ui.register;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** What scopes, reaches and reviews are called. */
final class ScopeWords {
    private ScopeWords() {}

    static String of(Scope scope) {
        return Words.of("register.scope_" + scope.name().toLowerCase(Locale.ROOT));
    }

    /** Words of their own where the report does not say. */
    static String of(@Nullable Reach reach) {
        return reach == null
                ? Words.of("register.reach_none")
                : Words.of("register.reach_" + reach.key());
    }

    /** Its reference; of one that is not counted, with why not. */
    static String of(Review review) {
        return switch (review.inclusion()) {
            case INCLUDED -> review.reference();
            case CANDIDATE -> Words.of("register.review_candidate", review.reference());
            case EXCLUDED -> Words.of("register.review_excluded", review.reference());
        };
    }

    /** A sign that says the same as the words do. */
    static String sign(Scope scope) {
        return switch (scope) {
            case IN -> "\u2713";
            case OUT -> "\u00d7";
            case UNDECIDED -> "?";
        };
    }
}
