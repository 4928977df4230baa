package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of a condition: it holds, it does not, the coders differ (either may be), or an
 * answer it needs is missing.
 *
 * @param absence why it cannot be said, null when it can
 */
record Truth(boolean mayHold, boolean mayFail, @Nullable Absence absence) {
    static final Truth YES = new Truth(true, false, null);
    static final Truth NO = new Truth(false, true, null);
    static final Truth UNDECIDED = new Truth(true, true, null);

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    static Truth unknown(Absence why) {
        return new Truth(true, true, why);
    }

    Truth not() {
        return new Truth(mayFail, mayHold, absence);
    }

    static Truth all(List<Truth> parts) {
        boolean undecided = false;
        Absence absence = null;
        for (Truth part : parts) {
            if (!part.mayHold) {
                return NO;
            }
            undecided |= part.mayFail;
            if (part.absence != null) {
                absence = absence == null ? part.absence : absence.first(part.absence);
            }
        }
        return absence == null ? undecided ? UNDECIDED : YES : unknown(absence);
    }

    static Truth some(List<Truth> parts) {
        return all(parts.stream().map(Truth::not).toList()).not();
    }
}
