package org.postil.tally;

/** A tally, or why there is none. */
public sealed interface TallyOutcome permits Tally, TallyOutcome.Refused {
    /** The request makes no sense; the message says why and what would. */
    record Refused(String message) implements TallyOutcome {}
}
