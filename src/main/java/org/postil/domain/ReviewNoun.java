package org.postil.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What a review is called in outputs: a setting of the project (DHR, DARDR, case), "review" where
 * it is not set.
 *
 * @param one as written in the setting, never blank
 * @param several its plural by the rules of English
 */
public record ReviewNoun(String one, String several) {
    /** Key of the setting. */
    public static final String KEY = "review.noun";

    /** In characters; a word stands in captions, heads and sentences. */
    public static final int LONGEST = 40;

    private static final String VOWELS = "AEIOUaeiou";

    /** Letters whose own names begin with a vowel: an SCR, an MHR. */
    private static final String SPOKEN_WITH_VOWEL = "AEFHILMNORSX";

    public static ReviewNoun of(Snapshot snapshot) {
        String one = snapshot.settings().getOrDefault(KEY, "").strip();
        return one.isEmpty() ? of("review") : of(one);
    }

    /**
     * A review called so.
     *
     * @param word as somebody wrote it
     * @return empty where it is no word: blank, longer than {@link #LONGEST}, without a letter, of
     *     several lines
     */
    public static Optional<ReviewNoun> named(String word) {
        String one = word.strip();
        boolean usable =
                one.length() <= LONGEST
                        && one.chars().anyMatch(Character::isLetter)
                        && one.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(of(one)) : Optional.empty();
    }

    private static ReviewNoun of(String one) {
        String lower = one.toLowerCase(Locale.ROOT);
        boolean spelled = isSpelled(one);
        if (!spelled && lower.matches(".*[^aeiou]y")) {
            return new ReviewNoun(one, one.substring(0, one.length() - 1) + "ies");
        }
        return new ReviewNoun(one, one + (!spelled && lower.matches(".*(s|x|ch|sh)") ? "es" : "s"));
    }

    /** An abbreviation that is said letter by letter. */
    private static boolean isSpelled(String one) {
        return one.length() > 1 && one.equals(one.toUpperCase(Locale.ROOT));
    }

    /** "a review", "an inquiry". */
    public String a() {
        String vowels = isSpelled(one) ? SPOKEN_WITH_VOWEL : VOWELS;
        return (vowels.indexOf(one.charAt(0)) >= 0 ? "an " : "a ") + one;
    }

    /** "Reviews", as a heading begins with it. */
    public String heading() {
        return several.substring(0, 1).toUpperCase(Locale.ROOT) + several.substring(1);
    }

    /** "33 reviews", "1 review". */
    public String of(long n) {
        return n == 1 ? one : several;
    }
}
