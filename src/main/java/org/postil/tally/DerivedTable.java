package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;
import org.postil.tally.AnswerTable.Held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The values that a rule gives in a layer. Where several coders answered, the rule is worked out
 * from each one's answers, and the results are held together as answers are: a band is agreed when
 * the numbers differ within it.
 */
final class DerivedTable {
    private final LayerStudy layer;
    private final Variable variable;
    private final DerivedRule rule;
    private final RuleEvaluation together;
    private final Map<Long, RuleEvaluation> byCoder = new HashMap<>();

    private DerivedTable(LayerStudy layer, Variable variable, DerivedRule rule) {
        this.layer = layer;
        this.variable = variable;
        this.rule = rule;
        together = new RuleEvaluation(layer, null);
    }

    static AnswerTable of(LayerStudy layer, Variable variable, DerivedRule rule) {
        return new DerivedTable(layer, variable, rule).table();
    }

    private AnswerTable table() {
        var coders = coders();
        var values = new HashMap<Long, Held>();
        var role = variable.level().role();
        for (Review review : layer.study.snapshot.reviews()) {
            var of = coders.getOrDefault(review.id(), Set.of());
            if (role.isEmpty()) {
                values.put(review.id(), value(of, review.id(), null));
            } else {
                for (Person person : layer.study.persons(review.id())) {
                    if (person.has(role.get())) {
                        values.put(person.id(), value(of, review.id(), person));
                    }
                }
            }
        }
        return AnswerTable.derived(values);
    }

    private Held value(Set<Long> coders, long review, @Nullable Person person) {
        if (coders.size() < 2) {
            return together.value(rule, variable, review, person);
        }
        var several = new ArrayList<Held>();
        for (long coder : coders) {
            var evaluation =
                    byCoder.computeIfAbsent(
                            coder, c -> new RuleEvaluation(layer, layer.ofCoder(c)));
            several.add(evaluation.value(rule, variable, review, person));
        }
        return Held.together(several, layer.layer instanceof Layer.Final);
    }

    /** Who answered anything that the rule looks at, by review; only in layers of several. */
    private Map<Long, Set<Long>> coders() {
        var result = new HashMap<Long, Set<Long>>();
        if (!(layer.layer instanceof Layer.Of)) {
            for (Variable source : sources()) {
                for (Answer answer : layer.study.answers(source.id())) {
                    result.computeIfAbsent(answer.review(), r -> new LinkedHashSet<>())
                            .add(answer.coder());
                }
            }
        }
        return result;
    }

    /** The answered variables at the bottom. */
    private Set<Variable> sources() {
        var result = new LinkedHashSet<Variable>();
        var seen = new HashSet<Long>();
        var open = new ArrayList<>(rule.uses());
        while (!open.isEmpty()) {
            Variable next = open.removeLast();
            var inner = layer.study.variables.rule(next);
            if (!seen.add(next.id())) {
                continue;
            }
            if (inner.isPresent()) {
                open.addAll(inner.get().uses());
            } else {
                result.add(next);
            }
        }
        return result;
    }
}
