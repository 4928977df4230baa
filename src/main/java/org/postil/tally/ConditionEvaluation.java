package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of a review, or of a person in it, whether a condition holds in a layer. */
final class ConditionEvaluation {
    private final LayerStudy study;
    private final PersonRule rule;
    private final Map<Condition, long[]> wanted = new HashMap<>();
    private final Map<Long, long[]> carried = new HashMap<>();

    ConditionEvaluation(LayerStudy study, PersonRule rule) {
        this.study = study;
        this.rule = rule;
    }

    boolean holds(Condition condition, Review review) {
        return holds(condition, review, null, null);
    }

    /**
     * @param role with a person: conditions on the role are about this person; null for conditions
     *     on the review
     */
    boolean holds(
            Condition condition,
            Review review,
            Person.@Nullable Role role,
            @Nullable Person person) {
        return switch (condition) {
            case Condition.And and -> {
                boolean all = true;
                for (Condition part : and.parts()) {
                    all = all && holds(part, review, role, person);
                }
                yield all;
            }
            case Condition.Or or -> {
                boolean some = false;
                for (Condition part : or.parts()) {
                    some = some || holds(part, review, role, person);
                }
                yield some;
            }
            case Condition.Not not -> !holds(not.part(), review, role, person);
            case Condition.Read read -> study.isRead(review.id());
            case Condition.Coded coded -> carries(review.id(), wanted(coded));
            case Condition.AnyCode any -> carries(review.id(), wanted(any)) == any.some();
            case Condition.Count count -> {
                Condition such = count.such();
                int found = 0;
                for (Person p : study.study.persons(review.id())) {
                    if (p.has(count.role())
                            && (such == null || holds(such, review, count.role(), p))) {
                        found++;
                    }
                }
                yield count.comparison().holds(Integer.compare(found, count.number()));
            }
            case Condition.Answered answered -> answered(answered, review, role, person);
        };
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
        List<Person> standing =
                Persons.standing(study.study.persons(review.id()), asked.get(), rule);
        int held = 0;
        for (Person p : standing) {
            if (AnswerTest.holds(condition.test(), answers.of(p.id()))) {
                held++;
            }
        }
        return rule == PersonRule.ALL ? held > 0 && held == standing.size() : held > 0;
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
