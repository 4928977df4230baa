package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The reviews counted over and the units in them, review by review. When passages are counted, a
 * review stands for its passages.
 */
final class UnitList {
    final List<Review> reviews = new ArrayList<>();

    /** The review of each unit, by its place in {@link #reviews}; ascending. */
    final List<Integer> reviewOf = new ArrayList<>();

    /** Id of the review, document, recommendation or person. */
    final List<Long> ids = new ArrayList<>();

    int size() {
        return ids.size();
    }

    static UnitList of(LayerStudy study, TallyRequest request, Person.@Nullable Role role) {
        var result = new UnitList();
        var condition = request.where();
        var evaluation = new ConditionEvaluation(study, request.conditionRule());
        for (Review review : study.study.included()) {
            if (request.unit() == Unit.PERSONS
                    && condition != null
                    && role != null
                    && condition.asks(role)) {
                result.addPersons(study, request, role, review, evaluation, condition);
            } else if (condition != null
                    && condition.asksDocuments()
                    && (request.unit() == Unit.DOCUMENTS
                            || request.unit() == Unit.RECOMMENDATIONS)) {
                result.addInDocuments(study, request, review, evaluation, condition);
            } else if (condition == null || evaluation.holds(condition, review)) {
                result.reviews.add(review);
                result.addUnits(study, request, role, review);
            }
        }
        return result;
    }

    private void addPersons(
            LayerStudy study,
            TallyRequest request,
            Person.Role role,
            Review review,
            ConditionEvaluation evaluation,
            Condition condition) {
        boolean first = true;
        for (Person person : persons(study, request, role, review.id())) {
            if (evaluation.holds(condition, review, role, person, null)) {
                if (first) {
                    reviews.add(review);
                    first = false;
                }
                add(person.id());
            }
        }
    }

    /** The documents, or the recommendations in the documents, of which the condition holds. */
    private void addInDocuments(
            LayerStudy study,
            TallyRequest request,
            Review review,
            ConditionEvaluation evaluation,
            Condition condition) {
        var held = new LinkedHashSet<Long>();
        for (Document document : study.study.documents(review.id())) {
            if (evaluation.holds(condition, review, null, null, document)) {
                held.add(document.id());
            }
        }
        if (held.isEmpty()) {
            return;
        }
        reviews.add(review);
        if (request.unit() == Unit.DOCUMENTS) {
            held.forEach(this::add);
        } else {
            study.study.recommendationsInScope(review.id()).stream()
                    .filter(r -> held.contains(r.document()))
                    .forEach(r -> add(r.id()));
        }
    }

    private void addUnits(
            LayerStudy study, TallyRequest request, Person.@Nullable Role role, Review review) {
        switch (request.unit()) {
            case REVIEWS, PASSAGES -> add(review.id());
            case DOCUMENTS ->
                    study.study.documents(review.id()).stream()
                            .map(Document::id)
                            .forEach(this::add);
            case RECOMMENDATIONS ->
                    study.study.recommendationsInScope(review.id()).stream()
                            .map(Recommendation::id)
                            .forEach(this::add);
            case PERSONS -> persons(study, request, role, review.id()).forEach(p -> add(p.id()));
        }
    }

    private static List<Person> persons(
            LayerStudy study, TallyRequest request, Person.@Nullable Role role, long review) {
        return study.study.persons(review).stream()
                .filter(p -> role != null && p.has(role))
                .filter(p ->
                        request.personRule() != PersonRule.PRIMARY
                                || role != null && p.isPrimary(role))
                .toList();
    }

    private void add(long id) {
        reviewOf.add(reviews.size() - 1);
        ids.add(id);
    }
}
