package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says of a review, or of a person in it, whether a condition holds in a layer. */
final class ConditionEvaluation {
    private final LayerStudy study;
    private final PersonRule rule;
    private final Map<Condition, long[]> wanted = new HashMap<>();
    private final Map<Long, long[]> carried = new HashMap<>();
    private final Map<Condition, Optional<Person.Role>> roles = new HashMap<>();

    ConditionEvaluation(LayerStudy study, PersonRule rule) {
        this.study = study;
        this.rule = rule;
    }

    boolean holds(Condition condition, Review review) {
        return holds(condition, review, null, null, null);
    }

    /**
     * @param role with a person: conditions on the role are about this person; null for conditions
     *     on the review
     * @param document the one that conditions on documents are about; null for any of the review's
     */
    boolean holds(
            Condition condition,
            Review review,
            Person.@Nullable Role role,
            @Nullable Person person,
            @Nullable Document document) {
        return switch (condition) {
            case Condition.And and -> together(and.parts(), review, role, person, document);
            case Condition.Or or -> {
                boolean some = false;
                for (Condition part : or.parts()) {
                    some = some || holds(part, review, role, person, document);
                }
                yield some;
            }
            case Condition.Not not -> !holds(not.part(), review, role, person, document);
            case Condition.Read read -> study.isRead(review.id());
            case Condition.Coded coded -> carries(review.id(), wanted(coded));
            case Condition.AnyCode any -> carries(review.id(), wanted(any)) == any.some();
            case Condition.Count count -> {
                Condition such = count.such();
                int found = 0;
                for (Person p : study.study.persons(review.id())) {
                    if (p.has(count.role())
                            && (such == null || holds(such, review, count.role(), p, document))) {
                        found++;
                    }
                }
                yield count.comparison().holds(Integer.compare(found, count.number()));
            }
            case Condition.Answered answered -> answered(answered, review, role, person);
            case Condition.InDocument in ->
                    document == null
                            ? study.study.documents(review.id()).stream()
                                    .anyMatch(d -> d.role() == in.role())
                            : document.role() == in.role();
            case Condition.CodedBy by -> study.hasCoded(review.id(), by.coder());
            case Condition.Marked marked ->
                    study.isMarked(review.id(), marked.state(), marked.coder());
        };
    }

    /** What is asked of the persons of one role is asked of one and the same person. */
    private boolean together(
            List<Condition> parts,
            Review review,
            Person.@Nullable Role role,
            @Nullable Person person,
            @Nullable Document document) {
        var ofPersons = new EnumMap<Person.Role, List<Condition>>(Person.Role.class);
        for (Condition part : parts) {
            var asked = about(part).filter(r -> person == null || r != role);
            if (asked.isPresent()) {
                ofPersons.computeIfAbsent(asked.get(), r -> new ArrayList<>()).add(part);
            } else if (!holds(part, review, role, person, document)) {
                return false;
            }
        }
        for (var entry : ofPersons.entrySet()) {
            var asked = entry.getKey();
            var such = entry.getValue();
            boolean held =
                    such.size() == 1
                            ? holds(such.getFirst(), review, role, person, document)
                            : standing(
                                    review,
                                    asked,
                                    p ->
                                            such.stream()
                                                    .allMatch(c ->
                                                            holds(c, review, asked, p, document)));
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /** The role whose persons alone a condition is about; empty when it asks anything else. */
    private Optional<Person.Role> about(Condition condition) {
        return roles.computeIfAbsent(condition, this::findRole);
    }

    private Optional<Person.Role> findRole(Condition condition) {
        return switch (condition) {
            case Condition.And and -> shared(and.parts());
            case Condition.Or or -> shared(or.parts());
            case Condition.Not not -> findRole(not.part());
            case Condition.Answered answered ->
                    study.study.variables.byId(answered.variable()).flatMap(v -> v.level().role());
            case Condition.Read _,
                    Condition.Coded _,
                    Condition.AnyCode _,
                    Condition.Count _,
                    Condition.InDocument _,
                    Condition.CodedBy _,
                    Condition.Marked _ ->
                    Optional.empty();
        };
    }

    private Optional<Person.Role> shared(List<Condition> parts) {
        var first = findRole(parts.getFirst());
        return parts.stream().allMatch(part -> findRole(part).equals(first))
                ? first
                : Optional.empty();
    }

    private boolean standing(Review review, Person.Role role, Predicate<Person> holds) {
        List<Person> standing = Persons.standing(study.study.persons(review.id()), role, rule);
        return rule == PersonRule.ALL
                ? !standing.isEmpty() && standing.stream().allMatch(holds)
                : standing.stream().anyMatch(holds);
    }

    private boolean answered(
            Condition.Answered condition,
            Review review,
            Person.@Nullable Role role,
            @Nullable Person person) {
        Variable variable = study.study.variables.byId(condition.variable()).orElse(null);
        if (variable == null) {
            return false;
        }
        var answers = study.answers(variable);
        var asked = variable.level().role();
        if (asked.isEmpty()) {
            return AnswerTest.holds(condition.test(), answers.of(review.id()));
        }
        if (person != null && asked.get() == role) {
            return AnswerTest.holds(condition.test(), answers.of(person.id()));
        }
        return standing(
                review, asked.get(), p -> AnswerTest.holds(condition.test(), answers.of(p.id())));
    }

    /** The bits of which a review must have one. */
    private long[] wanted(Condition condition) {
        var codebook = study.study.codebook;
        return wanted.computeIfAbsent(
                condition,
                c -> {
                    var bits = new long[codebook.words()];
                    switch (c) {
                        case Condition.Coded coded -> setAll(bits, coded.codes());
                        case Condition.AnyCode any -> {
                            var block = codebook.block(any.facet());
                            if (block != null) {
                                Bits.set(bits, block.word, block.anyBit());
                            }
                        }
                        case Condition.And and -> {}
                        case Condition.Or or -> {}
                        case Condition.Not not -> {}
                        case Condition.Read read -> {}
                        case Condition.Count count -> {}
                        case Condition.Answered answered -> {}
                        case Condition.InDocument in -> {}
                        case Condition.CodedBy by -> {}
                        case Condition.Marked marked -> {}
                    }
                    return bits;
                });
    }

    private void setAll(long[] bits, Ids codes) {
        codes.stream().forEach(code -> study.study.codebook.setOwnBit(bits, code));
    }

    private boolean carries(long review, long[] wanted) {
        long[] has = carried.computeIfAbsent(review, this::carried);
        for (int w = 0; w < wanted.length; w++) {
            if ((has[w] & wanted[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private long[] carried(long review) {
        var bits = new long[study.study.codebook.words()];
        for (DocumentView view : study.views(review)) {
            for (int p = 0; p < view.index.size; p++) {
                if (view.counts(p)) {
                    Bits.or(bits, view.sure, p * bits.length);
                }
            }
        }
        return bits;
    }
}
