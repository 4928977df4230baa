package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Coder;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far one coder has come with the answers. Derived variables are never asked.
 *
 * @param reviews by id, in order
 * @param variables by id, in order
 */
public record Progress(Map<Long, OfReview> reviews, Map<Long, OfVariable> variables) {
    /**
     * @param answered of what is asked, missing values too
     * @param requiredOpen asked, required and not answered
     */
    public record OfReview(Review review, int answered, int asked, int requiredOpen) {}

    /**
     * @param known answered with a value
     * @param missing answered with a reason why there is none
     */
    public record OfVariable(
            Variable variable, int known, Map<MissingReason, Integer> missing, int open) {}

    private record Key(long variable, long review, long person) {}

    public static Progress of(Snapshot snapshot, Coder coder) {
        var given = new HashMap<Key, AnswerValue>();
        for (Answer a : snapshot.answers()) {
            if (a.coder() == coder.id()) {
                given.put(new Key(a.variable(), a.review(), a.person()), a.value());
            }
        }
        var persons = new HashMap<Long, Set<Person>>();
        snapshot.persons()
                .forEach(p -> persons.computeIfAbsent(p.review(), r -> new HashSet<>()).add(p));
        var asked = snapshot.variables().stream().filter(v -> !v.isDerived()).toList();
        var counts = new LinkedHashMap<Long, Count>();
        asked.forEach(v -> counts.put(v.id(), new Count()));
        var reviews = new LinkedHashMap<Long, OfReview>();
        for (Review review : snapshot.reviews()) {
            int answered = 0;
            int all = 0;
            int required = 0;
            for (Variable variable : asked) {
                for (long person :
                        subjects(variable, persons.getOrDefault(review.id(), Set.of()))) {
                    var value = given.get(new Key(variable.id(), review.id(), person));
                    all++;
                    if (value != null) {
                        answered++;
                    } else if (variable.required()) {
                        required++;
                    }
                    var count = counts.get(variable.id());
                    if (count != null) {
                        count.add(value);
                    }
                }
            }
            reviews.put(review.id(), new OfReview(review, answered, all, required));
        }
        var variables = new LinkedHashMap<Long, OfVariable>();
        for (Variable variable : asked) {
            var count = counts.get(variable.id());
            if (count != null) {
                variables.put(
                        variable.id(),
                        new OfVariable(
                                variable, count.known, Map.copyOf(count.missing), count.open));
            }
        }
        return new Progress(reviews, variables);
    }

    /** Ids of the persons it is asked of, 0 for the review itself. */
    private static List<Long> subjects(Variable variable, Set<Person> persons) {
        return variable.level()
                .role()
                .map(role -> persons.stream().filter(p -> p.has(role)).map(Person::id).toList())
                .orElse(List.of(0L));
    }

    private static final class Count {
        private final Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        private int known;
        private int open;

        void add(@Nullable AnswerValue value) {
            if (value == null) {
                open++;
            } else if (value instanceof AnswerValue.Missing(var reason)) {
                missing.merge(reason, 1, Integer::sum);
            } else {
                known++;
            }
        }
    }
}
