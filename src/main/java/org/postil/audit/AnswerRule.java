package org.postil.audit;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Answers that are open, doubled or without a place in the report. */
final class AnswerRule implements Rule {
    private record Key(long review, long variable, long person) {}

    @Override
    public void look(Material material, Consumer<Finding> found) {
        Map<Long, Variable> variables = new HashMap<>();
        material.snapshot.variables().forEach(v -> variables.put(v.id(), v));
        Map<Long, Person> persons = new HashMap<>();
        material.snapshot.persons().forEach(p -> persons.put(p.id(), p));
        Set<Key> given = new HashSet<>();
        Map<Long, Set<Key>> bare = new HashMap<>();
        for (Answer answer : material.snapshot.answers()) {
            var variable = variables.get(answer.variable());
            if (variable == null || !material.isIncluded(answer.review())) {
                continue;
            }
            var key = new Key(answer.review(), answer.variable(), answer.person());
            given.add(key);
            if (isWithoutPlace(answer)) {
                bare.computeIfAbsent(answer.review(), r -> new HashSet<>()).add(key);
            }
            limits(material, variable, persons.get(answer.person()), answer, found);
            if (variable.type() == Variable.Type.CATEGORY
                    && answer.value() instanceof AnswerValue.Chosen chosen
                    && chosen.categories().size() > 1) {
                found.accept(
                        Finding.of(
                                Kind.TWO_CATEGORIES,
                                material.reference(answer.review()),
                                name(variable, persons.get(answer.person()))
                                        + " has "
                                        + chosen.categories().size()
                                        + " categories.",
                                new Subject.OfAnswer(
                                        answer.review(), answer.variable(), answer.person()),
                                answer.guid()));
            }
        }
        for (Review review : material.included()) {
            material.cancellation.check();
            open(material, review, given, found);
            int count = bare.getOrDefault(review.id(), Set.of()).size();
            if (count > 0) {
                found.accept(
                        Finding.of(
                                Kind.NO_EVIDENCE,
                                review.reference(),
                                count == 1
                                        ? "1 answer from the report cites no passage."
                                        : count + " answers from the report cite no passage.",
                                new Subject.OfAnswers(review.id()),
                                review.guid()));
            }
        }
    }

    private static void limits(
            Material material,
            Variable variable,
            @Nullable Person person,
            Answer answer,
            Consumer<Finding> found) {
        if (answer.value() instanceof AnswerValue.Number number
                && (number.note().isEmpty()
                        ? !variable.allows(number.value())
                        // "unborn" stands for what is no number
                        : !variable.allowsUnborn())) {
            found.accept(
                    Finding.of(
                            Kind.OUTSIDE_LIMITS,
                            material.reference(answer.review()),
                            name(variable, person)
                                    + " is "
                                    + (number.note().isEmpty()
                                            ? number.value().toPlainString()
                                            : number.note())
                                    + "; its limits are "
                                    + limit(variable.minimum())
                                    + " and "
                                    + limit(variable.maximum())
                                    + ".",
                            new Subject.OfAnswer(
                                    answer.review(), answer.variable(), answer.person()),
                            answer.guid()));
        }
    }

    private static String limit(@Nullable Double limit) {
        return limit == null
                ? "none"
                : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private static boolean isWithoutPlace(Answer answer) {
        return !answer.inferred()
                && answer.evidence().isEmpty()
                && !(answer.value() instanceof AnswerValue.Missing);
    }

    private static void open(
            Material material, Review review, Set<Key> given, Consumer<Finding> found) {
        var persons =
                material.snapshot.persons().stream()
                        .filter(p -> p.review() == review.id())
                        .toList();
        for (Variable variable : material.snapshot.variables()) {
            if (!variable.required() || variable.isDerived()) {
                continue;
            }
            for (var person : subjects(variable, persons)) {
                long id = person.map(Person::id).orElse(0L);
                if (!given.contains(new Key(review.id(), variable.id(), id))) {
                    found.accept(
                            Finding.of(
                                    Kind.REQUIRED_OPEN,
                                    review.reference(),
                                    name(variable, person.orElse(null)) + " is not answered.",
                                    new Subject.OfAnswer(review.id(), variable.id(), id),
                                    review.guid()
                                            + "/"
                                            + variable.guid()
                                            + person.map(p -> "/" + p.guid()).orElse("")));
                }
            }
        }
    }

    private static List<Optional<Person>> subjects(Variable variable, List<Person> persons) {
        var role = variable.level().role();
        var result = new ArrayList<Optional<Person>>();
        if (role.isEmpty()) {
            result.add(Optional.empty());
        } else {
            persons.stream()
                    .filter(p -> p.has(role.get()))
                    .forEach(p -> result.add(Optional.of(p)));
        }
        return result;
    }

    private static String name(Variable variable, @Nullable Person person) {
        return variable.name() + (person == null ? "" : " of " + person.label());
    }
}
