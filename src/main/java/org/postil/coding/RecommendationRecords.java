package org.postil.coding;

import org.postil.domain.Document;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;
import org.postil.project.RecommendationStore;

/** The shared records that passages of kind recommendation lie on. */
final class RecommendationRecords {
    private final RecommendationStore store;

    RecommendationRecords(RecommendationStore store) {
        this.store = store;
    }

    /**
     * The record whose main place the span overlaps, else the one that is printed again there; made
     * when there is none.
     *
     * @param label as printed, empty without one
     */
    long at(Document document, Span span, String label) {
        var main = store.overlapping(document.text(), span);
        var there = main.isPresent() ? main : store.repeatedAt(document.text(), span);
        return there.orElseGet(
                () -> store.add(document.review(), document.id(), document.text(), span, label));
    }

    /**
     * Sets the scope that a coder wants; where none is wanted, a theme decides what nobody has
     * decided.
     */
    void decide(long recommendation, Scope wanted, boolean hasTheme) {
        var now = store.scope(recommendation);
        var scope =
                wanted == Scope.UNDECIDED && now == Scope.UNDECIDED && hasTheme ? Scope.IN : wanted;
        if (scope != Scope.UNDECIDED && scope != now) {
            store.setScope(recommendation, scope, "");
        }
    }
}
