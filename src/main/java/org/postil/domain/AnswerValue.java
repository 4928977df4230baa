package org.postil.domain;

import java.math.BigDecimal;
import java.util.Locale;

/** What was answered: a value of the variable's type, or why there is none. */
public sealed interface AnswerValue {
    /** Ids of the categories chosen; one for a single choice. */
    record Chosen(Ids categories) implements AnswerValue {}

    /**
     * A number.
     *
     * @param note how it was given when that says more than the number ("unborn" for an age of 0)
     */
    record Number(BigDecimal value, String note) implements AnswerValue {
        /** What {@link #note} says of a child that was not born yet. */
        public static final String UNBORN = "unborn";

        public boolean isUnborn() {
            return note.equals(UNBORN);
        }
    }

    /** A date known to the year, month or day: "2015", "2015-12" or "2015-12-03". */
    record PartialDate(String iso) implements AnswerValue {}

    record YesNo(boolean yes) implements AnswerValue {}

    record Text(String text) implements AnswerValue {}

    /** The report was read for it and gives none. */
    record Missing(MissingReason reason) implements AnswerValue {}

    /** Why there is no value. */
    enum MissingReason {
        NOT_RECORDED,
        REDACTED,
        NOT_APPLICABLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
