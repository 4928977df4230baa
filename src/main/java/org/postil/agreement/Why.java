package org.postil.agreement;

/** Why a coefficient is not defined. Never shown as 0, 1 or NaN, never part of an average. */
public enum Why {
    /** Fewer than two coders. */
    ONE_CODER("only one coder"),
    /** The coefficient is made for two coders, and there are more. */
    MORE_THAN_TWO_CODERS("defined for two coders only"),
    /** No unit was rated by two coders. */
    NOTHING_IN_COMMON("no unit was rated by two coders"),
    /** Everybody gave the same rating everywhere: 0/0. */
    NO_VARIATION("no variation: one category only"),
    /** Two categories at least must be possible, and only one is declared or used. */
    ONE_CATEGORY("one category only: declare the categories that were possible"),
    /** Nobody used the category: 0/0. */
    NOT_USED("not used by any coder"),
    /** The categories are no numbers, or have no order. */
    NO_ORDER("the categories are no numbers and no order was given"),
    NOT_NUMERIC("the categories are no numbers"),
    /** The average of coefficients one of which is not defined. */
    A_PAIR_IS_UNDEFINED("not defined for at least one pair of coders"),
    /** A coder put several codes on one stretch, where one at most can be compared. */
    CODES_OVERLAP("a coder has several codes on one stretch of text"),
    /** No category is named as the positive one. */
    NO_POSITIVE("no category is named as the positive one"),
    /** The average over codes, for none of which the coefficient is defined. */
    NO_CODE("not defined for any code"),
    /** A text is compared as a whole, and not all coders have read it. */
    NOT_READ_BY_ALL("needs reviews that all coders have read"),
    /** No text. */
    NO_TEXT("there is no text to compare");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** A few words of English, for files and the command line. */
    public String words() {
        return words;
    }
}
