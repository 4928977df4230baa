package org.postil.coding.suggest;

import org.postil.coding.AgencySuggestion;
import org.postil.domain.Recommendation.Reach;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What looks like a recommendation of a review.
 *
 * @param main the place that is counted
 * @param words at the main place
 * @param mirrors the same recommendation again in summary, action plan or another document, in the
 *     order of the documents
 * @param reasons never empty
 * @param agencies those it is addressed to first
 * @param addressee as printed, empty when nobody is named
 * @param targetDate as the action plan prints it, empty without one
 * @param outcome as the action plan prints it, empty without one
 * @param reach empty where the report does not say
 */
public record Suggestion(
        Place main,
        String words,
        List<Place> mirrors,
        Set<Reason> reasons,
        List<AgencySuggestion> agencies,
        String addressee,
        String targetDate,
        String outcome,
        Optional<Reach> reach) {
    public Suggestion {
        mirrors = List.copyOf(mirrors);
        reasons = Set.copyOf(EnumSet.copyOf(reasons));
        agencies = List.copyOf(agencies);
    }
}
