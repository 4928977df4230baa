package org.postil.tally;

import java.util.Locale;

/** What becomes of units without a value. */
public enum MissingRule {
    /** They leave the denominator. */
    OUT,
    /** They stay in the denominator: not recorded counts as no. */
    NO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
