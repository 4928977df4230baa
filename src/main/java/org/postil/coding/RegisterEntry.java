package org.postil.coding;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;

import java.util.List;

/**
 * A recommendation as the register lists it.
 *
 * @param document of its main place
 * @param agencies put on its passages in the layer shown, in the order of the codebook
 * @param themes likewise
 * @param openAgencies in the final layer, those that only some of the coders see; not counted
 * @param openThemes likewise
 */
public record RegisterEntry(
        Recommendation record,
        Review review,
        Document document,
        List<Code> agencies,
        List<Code> themes,
        List<Code> openAgencies,
        List<Code> openThemes) {
    public RegisterEntry {
        agencies = List.copyOf(agencies);
        themes = List.copyOf(themes);
        openAgencies = List.copyOf(openAgencies);
        openThemes = List.copyOf(openThemes);
    }

    public long id() {
        return record.id();
    }

    /** In scope, and of a review that is in the sample: a tally of recommendations counts it. */
    public boolean isCounted() {
        return record.scope() == Recommendation.Scope.IN
                && review.inclusion() == Review.Inclusion.INCLUDED;
    }

    /**
     * What stands at its main place.
     *
     * @param words without its label
     * @param page from 1; 0 where the file has no pages
     * @param paragraph as printed in front of it, empty without a label
     */
    public record Printed(String words, int page, String paragraph) {
        public static final Printed UNKNOWN = new Printed("", 0, "");
    }
}
