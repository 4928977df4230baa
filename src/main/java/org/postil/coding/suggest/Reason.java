package org.postil.coding.suggest;

/** What made something look like a recommendation. */
public enum Reason {
    /** It is called so: "Recommendation 5", "R5". */
    LABEL,
    /** It is an item of a list under a heading of recommendations. */
    LIST,
    /** It stands in the column of recommendations of a table. */
    TABLE,
    /** It says what somebody should do. */
    WORDING
}
