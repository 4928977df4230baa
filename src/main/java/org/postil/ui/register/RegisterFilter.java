package org.postil.ui.register;

import org.jspecify.annotations.Nullable;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which recommendations are listed.
 *
 * @param reviews whose recommendations
 * @param agency id of the code, with what is below it
 * @param theme likewise
 * @param withoutTarget only those without a target date
 * @param text words that must occur, each of them, in what is shown of it
 */
record RegisterFilter(
        Reviews reviews,
        Optional<Scope> scope,
        Wanted<Reach> reach,
        Wanted<Long> agency,
        Wanted<Long> theme,
        boolean withoutTarget,
        String text) {
    static final RegisterFilter ALL =
            new RegisterFilter(
                    new Reviews.Included(),
                    Optional.empty(),
                    new Wanted.All<>(),
                    new Wanted.All<>(),
                    new Wanted.All<>(),
                    false,
                    "");

    /** Whose recommendations are listed. */
    sealed interface Reviews {
        /** Of what is counted. */
        record Included() implements Reviews {}

        /** Of candidates and excluded reviews too, which are counted nowhere. */
        record Every() implements Reviews {}

        record One(long id) implements Reviews {}

        default boolean has(Review review) {
            return switch (this) {
                case Included included -> review.inclusion() == Review.Inclusion.INCLUDED;
                case Every every -> true;
                case One(long id) -> review.id() == id;
            };
        }
    }

    RegisterFilter of(Reviews wanted) {
        return new RegisterFilter(wanted, scope, reach, agency, theme, withoutTarget, text);
    }

    RegisterFilter ofScope(Optional<Scope> wanted) {
        return new RegisterFilter(reviews, wanted, reach, agency, theme, withoutTarget, text);
    }

    RegisterFilter ofReach(Wanted<Reach> wanted) {
        return new RegisterFilter(reviews, scope, wanted, agency, theme, withoutTarget, text);
    }

    RegisterFilter ofAgency(Wanted<Long> wanted) {
        return new RegisterFilter(reviews, scope, reach, wanted, theme, withoutTarget, text);
    }

    RegisterFilter ofTheme(Wanted<Long> wanted) {
        return new RegisterFilter(reviews, scope, reach, agency, wanted, withoutTarget, text);
    }

    RegisterFilter onlyWithoutTarget(boolean wanted) {
        return new RegisterFilter(reviews, scope, reach, agency, theme, wanted, text);
    }

    RegisterFilter withText(String wanted) {
        return new RegisterFilter(reviews, scope, reach, agency, theme, withoutTarget, wanted);
    }

    boolean isAll() {
        return equals(ALL);
    }

    /**
     * @param words of the recommendation
     */
    boolean lets(RegisterEntry entry, String words, Codebook codebook) {
        var record = entry.record();
        return reviews.has(entry.review())
                && scope.filter(s -> s != record.scope()).isEmpty()
                && reaches(record.reach())
                && has(agency, entry.agencies(), codebook)
                && has(theme, entry.themes(), codebook)
                && (!withoutTarget || record.targetDate().isBlank())
                && says(entry, words);
    }

    private boolean reaches(@Nullable Reach of) {
        return switch (reach) {
            case Wanted.All<Reach> all -> true;
            case Wanted.Without<Reach> none -> of == null;
            case Wanted.One<Reach>(Reach one) -> of == one;
        };
    }

    private static boolean has(Wanted<Long> wanted, List<Code> codes, Codebook codebook) {
        return switch (wanted) {
            case Wanted.All<Long> all -> true;
            case Wanted.Without<Long> none -> codes.isEmpty();
            case Wanted.One<Long>(Long one) ->
                    codes.stream().anyMatch(code -> isOrIsBelow(code, one, codebook));
        };
    }

    private static boolean isOrIsBelow(Code code, long wanted, Codebook codebook) {
        for (var at = Optional.of(code); at.isPresent(); at = codebook.parentOf(at.get())) {
            if (at.get().id() == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean says(RegisterEntry entry, String words) {
        if (text.isBlank()) {
            return true;
        }
        var record = entry.record();
        String all =
                String.join(
                                " ",
                                entry.review().reference(),
                                record.label(),
                                words,
                                record.addressee(),
                                record.targetDate(),
                                record.outcome(),
                                record.scopeReason())
                        .toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
