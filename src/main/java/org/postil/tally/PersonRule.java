package org.postil.tally;

import java.util.Locale;

/** Whose value stands for a review when a variable is asked of persons. */
public enum PersonRule {
    /** The primary person of the role; any of them in a review that names none as primary. */
    PRIMARY,
    /** The review has the value when any person of the role has it. */
    ANY,
    /** The review has the value when all persons of the role have it. */
    ALL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
