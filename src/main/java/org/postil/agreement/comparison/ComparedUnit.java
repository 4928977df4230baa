package org.postil.agreement.comparison;

import java.util.Locale;

/** Of what it is asked whether a coder put a code on it. */
public enum ComparedUnit {
    /** A review has the code when any of its passages has. */
    REVIEW("review", "reviews"),
    /** The shared records in scope. */
    RECOMMENDATION("recommendation in scope", "recommendations in scope"),
    /** A paragraph has the code when any character of it has. */
    PARAGRAPH("paragraph", "paragraphs"),
    /** A sentence has the code when any character of it has. */
    SENTENCE("sentence", "sentences"),
    CHARACTER("character", "characters"),
    /** The coders' own stretches: were the same ones marked, and called the same. */
    UNITIZING("character", "characters");

    private final String one;
    private final String several;

    ComparedUnit(String one, String several) {
        this.one = one;
        this.several = several;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "1 review", "2 reviews" without the number. */
    public String of(long n) {
        return n == 1 ? one : several;
    }

    /** Whether units lie inside reviews, so that reviews and not units are drawn. */
    public boolean isInsideReviews() {
        return this != REVIEW;
    }

    /** Whether most units are without a code whatever the coders do: the uncoded text. */
    public boolean isMostlyEmpty() {
        return this != REVIEW && this != RECOMMENDATION;
    }

    /**
     * Whether a unit is a thing of its own, that a coder decided on. Characters are not: an
     * interval that takes them for independent says nothing.
     */
    public boolean isCountable() {
        return this != CHARACTER && this != UNITIZING;
    }
}
