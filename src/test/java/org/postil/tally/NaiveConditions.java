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
import java.util.stream.Stream;

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
                    c.parts().stream().allMatch(p -> holds(p, review, role, person, document))
                            && Stream.of(Person.Role.values())
                                    .filter(r -> person == null || r != role)
                                    .allMatch(r -> ofOne(c.parts(), r, review, document));
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

    /** Two things asked of a role hold for one person of it. */
    private boolean ofOne(
            List<Condition> parts, Person.Role role, Review review, @Nullable Document document) {
        var such = parts.stream().filter(p -> leaves(p).allMatch(l -> isOf(l, role))).toList();
        Predicate<Long> all =
                id -> such.stream().allMatch(p -> holds(p, review, role, person(id), document));
        var subjects = count.standing(review, role);
        return such.size() < 2
                || (rule == PersonRule.ALL
                        ? !subjects.isEmpty() && subjects.stream().allMatch(all)
                        : subjects.stream().anyMatch(all));
    }

    private Person person(long id) {
        return snapshot.persons().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }

    private static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.And c -> c.parts().stream().flatMap(NaiveConditions::leaves);
            case Condition.Or c -> c.parts().stream().flatMap(NaiveConditions::leaves);
            case Condition.Not c -> leaves(c.part());
            default -> Stream.of(condition);
        };
    }

    private boolean isOf(Condition leaf, Person.Role role) {
        return leaf instanceof Condition.Answered c
                && snapshot.variable(c.path())
                        .flatMap(v -> v.level().role())
                        .filter(role::equals)
                        .isPresent();
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
