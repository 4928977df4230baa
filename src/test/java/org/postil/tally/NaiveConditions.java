package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The conditions that {@link RandomRequest} draws, asked of every review anew. */
final class NaiveConditions {
    private final Snapshot snapshot;
    private final @Nullable PersonRule rule;
    private final NaivePassages passages;
    private final NaiveCount count;

    NaiveConditions(
            Snapshot snapshot,
            @Nullable PersonRule rule,
            NaivePassages passages,
            NaiveCount count) {
        this.snapshot = snapshot;
        this.rule = rule;
        this.passages = passages;
        this.count = count;
    }

    /**
     * @param role whom conditions on it are about is the person; null, as the person, for the
     *     review
     * @param document that conditions on documents are about, null for any
     */
    boolean holds(
            Condition condition,
            Review review,
            Person.@Nullable Role role,
            @Nullable Person person,
            @Nullable Document document) {
        return switch (condition) {
            case Condition.And c ->
                    c.parts().stream().allMatch(p -> holds(p, review, role, person, document));
            case Condition.Or c ->
                    c.parts().stream().anyMatch(p -> holds(p, review, role, person, document));
            case Condition.Not c -> !holds(c.part(), review, role, person, document);
            case Condition.Read c -> passages.readAt(review) != null;
            case Condition.Coded c ->
                    passages.marks(review).stream()
                            .flatMap(m -> m.sure().stream())
                            .anyMatch(code -> passages.line(code).contains(c.codes().get(0)));
            case Condition.AnyCode c ->
                    passages.marks(review).stream()
                                    .flatMap(m -> m.sure().stream())
                                    .anyMatch(code -> facetKey(code).equals(c.facet()))
                            == c.some();
            case Condition.Count c -> atLeast(c, review, document);
            case Condition.InDocument c ->
                    (document == null ? passages.documents(review) : List.of(document))
                            .stream().anyMatch(d -> d.role() == c.role());
            case Condition.CodedBy c -> passages.codedBy(review, c.coder());
            case Condition.Marked c -> passages.marked(review, c);
            case Condition.Answered c -> answered(c, review, role, person);
        };
    }

    private String facetKey(Code code) {
        return snapshot.codebook().facets().stream()
                .filter(f -> f.id() == code.facet())
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Only "at least" is recounted. */
    private boolean atLeast(Condition.Count c, Review review, @Nullable Document document) {
        var such = c.such();
        return snapshot.persons().stream()
                        .filter(p -> p.review() == review.id() && p.has(c.role()))
                        .filter(p -> such == null || holds(such, review, c.role(), p, document))
                        .count()
                >= c.number();
    }

    /** Only "at least a number" is recounted. */
    private boolean answered(
            Condition.Answered c,
            Review review,
            Person.@Nullable Role asked,
            @Nullable Person person) {
        Variable variable = snapshot.variable(c.path()).orElseThrow();
        var least = ((Condition.Value.Number) ((Condition.Test.Compare) c.test()).value()).number();
        Predicate<Long> test =
                subject ->
                        count.subjectValues(variable, review.id(), subject, false).stream()
                                .anyMatch(v -> ((BigDecimal) v).compareTo(least) >= 0);
        var role = variable.level().role();
        if (role.isEmpty()) {
            return test.test(review.id());
        }
        if (person != null && role.get() == asked) {
            return test.test(person.id());
        }
        var subjects = count.standing(review, role.get());
        return rule == PersonRule.ALL
                ? !subjects.isEmpty() && subjects.stream().allMatch(test)
                : subjects.stream().anyMatch(test);
    }
}
