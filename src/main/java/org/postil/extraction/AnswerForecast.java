package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;

import java.util.List;
import java.util.Optional;

/**
 * What loading the rows of a file would do.
 *
 * @param outcome the counts, and the reasons by line
 * @param changes answers that would be given, in the order of the rows
 * @param refused rows that would be left out
 */
public record AnswerForecast(AnswerOutcome outcome, List<Change> changes, List<Refused> refused) {
    public AnswerForecast {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    /**
     * @param before the coder's answer now; empty when there is none
     */
    public record Change(
            AnswerRow row, Variable variable, Optional<AnswerValue> before, AnswerValue after) {
        /** Another answer stands there already. */
        public boolean isConflict() {
            return before.isPresent();
        }
    }

    public record Refused(AnswerRow row, String reason) {}
}
