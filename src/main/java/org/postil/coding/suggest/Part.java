package org.postil.coding.suggest;

/** Where in a review's documents a recommendation is printed. */
public enum Part {
    /** The report's own list of recommendations, or a labelled one within its argument. */
    MAIN,
    SUMMARY,
    ACTION_PLAN,
    /** Anywhere else, an appendix for instance. */
    OTHER
}
