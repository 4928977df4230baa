package org.postil.compare;

import org.postil.domain.AnswerDecision;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A variable that coders answered differently for one subject.
 *
 * @param person who is asked about; empty for a variable of the review
 * @param answers by the number of the coder; only of those who answered
 * @param evidence by the number of the coder: the passages that back the answer, in the order of
 *     the texts; nothing for who named none
 */
public record AnswerItem(
        Review review,
        Variable variable,
        Optional<Person> person,
        Map<Integer, AnswerValue> answers,
        Map<Integer, List<Passage>> evidence,
        Optional<AnswerDecision> decision)
        implements WorkItem {
    public AnswerItem {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        evidence = Map.copyOf(evidence);
    }

    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    @Override
    public String key() {
        return variable.guid() + "@" + person.map(Person::guid).orElse(review.guid());
    }

    @Override
    public List<Integer> coders() {
        return List.copyOf(answers.keySet());
    }

    @Override
    public boolean has(int coder) {
        return answers.containsKey(coder);
    }

    /** What a coder found the answer in. */
    public List<Passage> evidenceOf(int coder) {
        return evidence.getOrDefault(coder, List.of());
    }

    @Override
    public Optional<Made> made() {
        return decision.map(d -> new Made(chosen(d.value()), d.reason(), d.coder(), d.at()));
    }

    private Optional<Choice> chosen(AnswerValue value) {
        for (Choice choice : choices()) {
            if (same(value(choice), value)) {
                return Optional.of(choice);
            }
        }
        return Optional.of(new Choice.Answer(value));
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        answers.keySet().forEach(coder -> choices.add(new Choice.Take(coder)));
        if (variable.type() == Variable.Type.CATEGORIES) {
            choices.add(new Choice.Both());
        }
        choices.add(new Choice.Neither());
        return choices;
    }

    /**
     * The answer that a choice makes final.
     *
     * @throws IllegalArgumentException for a code, or a coder who has not answered
     */
    AnswerValue value(Choice choice) {
        return switch (choice) {
            case Choice.Take(int coder) -> {
                var value = answers.get(coder);
                if (value == null) {
                    throw new IllegalArgumentException("coder " + coder);
                }
                yield value;
            }
            case Choice.Both both ->
                    new AnswerValue.Chosen(
                            Ids.of(
                                    answers.values().stream()
                                            .flatMapToLong(AnswerItem::categories)
                                            .toArray()));
            case Choice.Neither neither -> new AnswerValue.Missing(MissingReason.NOT_RECORDED);
            case Choice.Answer(AnswerValue value) -> value;
            case Choice.Edit edit -> throw new IllegalArgumentException("no code");
        };
    }

    private static LongStream categories(AnswerValue value) {
        return value instanceof AnswerValue.Chosen(Ids ids) ? ids.stream() : LongStream.empty();
    }

    /** The same answer: 7 and 7.0 are one number, whatever is noted with it. */
    static boolean same(AnswerValue one, AnswerValue other) {
        return one instanceof AnswerValue.Number a && other instanceof AnswerValue.Number b
                ? a.value().compareTo(b.value()) == 0
                : Objects.equals(one, other);
    }

    @Override
    public OptionalInt majority() {
        if (answers.size() < 3) {
            return OptionalInt.empty();
        }
        for (var entry : answers.entrySet()) {
            long alike = answers.values().stream().filter(v -> same(v, entry.getValue())).count();
            if (2 * alike > answers.size()) {
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
