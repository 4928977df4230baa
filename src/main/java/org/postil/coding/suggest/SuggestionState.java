package org.postil.coding.suggest;

import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;

/** What a coder has decided about a suggestion. */
public enum SuggestionState {
    OPEN,
    /** They have a passage there. */
    TAKEN,
    SKIPPED;

    /**
     * A passage of the coder at the main place decides, whoever made it and by what way; at a
     * mirror only one that says it is a recommendation. What others coded decides nothing, so that
     * a second coder works on their own.
     */
    public static SuggestionState of(Suggestion suggestion, Snapshot snapshot, Coder coder) {
        var main = suggestion.main();
        boolean taken =
                isCoded(main, snapshot, coder, false)
                        || suggestion.mirrors().stream()
                                .anyMatch(mirror -> isCoded(mirror, snapshot, coder, true));
        if (taken) {
            return TAKEN;
        }
        boolean skipped =
                snapshot.skippedSuggestions().stream()
                        .anyMatch(s ->
                                s.coder() == coder.id()
                                        && s.text() == main.document().text()
                                        && s.span().overlaps(main.span()));
        return skipped ? SKIPPED : OPEN;
    }

    private static boolean isCoded(
            Place place, Snapshot snapshot, Coder coder, boolean asRecommendation) {
        for (Passage passage : snapshot.passagesOf(place.document().id())) {
            if (passage.coder() == coder.id()
                    && passage.text() == place.document().text()
                    && passage.span().overlaps(place.span())
                    && (asRecommendation
                            ? passage.kind() == PassageKind.RECOMMENDATION
                            : passage.kind().isForCodes())) {
                return true;
            }
        }
        return false;
    }
}
