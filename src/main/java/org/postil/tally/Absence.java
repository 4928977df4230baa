package org.postil.tally;

import org.postil.domain.AnswerValue.MissingReason;

import java.util.Locale;

/** Why a unit has no value. Where persons or coders differ, the first of these is named. */
public enum Absence {
    NOT_RECORDED,
    REDACTED,
    NOT_APPLICABLE,
    /** Nobody has answered yet. */
    UNANSWERED,
    /** The review has no person of the role asked. */
    NO_PERSON;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Absence of(MissingReason reason) {
        return switch (reason) {
            case NOT_RECORDED -> NOT_RECORDED;
            case REDACTED -> REDACTED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    Absence first(Absence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
