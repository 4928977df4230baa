package org.postil.tally;

import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.List;

/** Holds the reviews of a snapshot against conditions, as one layer shows them. */
public final class ReviewFilter {
    private final Study study;
    private final ConditionEvaluation evaluation;

    /**
     * @param rule whose value stands for a review in conditions on persons
     */
    public ReviewFilter(TallyEngine engine, Snapshot snapshot, Layer layer, PersonRule rule) {
        study = engine.study(snapshot);
        evaluation = new ConditionEvaluation(new LayerStudy(study, layer), rule);
    }

    public boolean holds(Condition condition, Review review) {
        return evaluation.holds(condition, review);
    }

    /**
     * @param document the document of the review that conditions on documents are about
     */
    boolean holds(Condition condition, Review review, long document) {
        for (Document one : study.documents(review.id())) {
            if (one.id() == document) {
                return evaluation.holds(condition, review, null, null, one);
            }
        }
        return false;
    }

    /** The included reviews of which it holds, in order. */
    public List<Review> matching(Condition condition) {
        return study.included().stream().filter(r -> holds(condition, r)).toList();
    }
}
