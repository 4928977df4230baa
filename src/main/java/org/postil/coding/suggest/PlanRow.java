package org.postil.coding.suggest;

import org.postil.domain.Recommendation.Reach;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of an action plan, with the recommendation that it belongs to. Each text is empty where the
 * plan does not say.
 *
 * @param place of the recommendation's words in the row
 * @param words there
 * @param record id of the recommendation; empty where there is no record of it yet
 * @param match why it is that one
 * @param main where the recommendation is counted: for one that has no record yet
 * @param addressee as the plan's column prints it, else as the words name one
 */
public record PlanRow(
        Place place,
        String words,
        OptionalLong record,
        Match match,
        Place main,
        String addressee,
        String targetDate,
        String outcome,
        Optional<Reach> reach) {
    /** Why a row belongs to a recommendation. */
    public enum Match {
        /** The record says that it is printed there. */
        PLACE,
        /** The label and the words. */
        LABEL,
        WORDS,
        /** There is no record yet. */
        NONE
    }
}
