package org.postil.tally;

import java.util.Locale;

/** What is counted. */
public enum Unit {
    /** Reviews with at least one. */
    REVIEWS,
    DOCUMENTS,
    /** The records in scope. */
    RECOMMENDATIONS,
    /** Passages without double. */
    PASSAGES,
    /** Persons of the role the variable is about. */
    PERSONS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
