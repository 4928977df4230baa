package org.postil.ui.template;

import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.DerivedRule;
import org.postil.tally.DerivedValue;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule that is being written gives for the reviews or persons of the study.
 *
 * @param counts how often each value comes out: the rule's categories in its order, then others,
 *     then why there is none
 * @param lines the value of each review or person, in the order of the reviews
 */
record RulePreview(List<Count> counts, List<Line> lines) {
    RulePreview {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    record Count(String value, int n) {}

    record Line(String subject, String value) {}

    /**
     * Takes time in proportion to the study; not for the FX thread.
     *
     * @param variable as it would be saved, with the rule; it must be in the snapshot
     */
    static RulePreview of(Snapshot snapshot, Variable variable, DerivedRule rule, Layer layer) {
        var tried = with(variable, rule);
        var variables =
                snapshot.variables().stream().map(v -> v.id() == tried.id() ? tried : v).toList();
        var study = withVariables(snapshot, variables);
        // an engine of its own: what the session has counted stays counted
        var values = new TallyEngine().derived(study, tried, layer);
        var counts = new LinkedHashMap<String, Integer>();
        rule.categories().forEach(c -> counts.put(c, 0));
        var none = new LinkedHashMap<String, Integer>();
        var lines = new ArrayList<Line>();
        subjects(study, tried)
                .forEach((subject, name) -> {
                    var value = values.get(subject);
                    if (value != null) {
                        String words = words(value);
                        (value.known() ? counts : none).merge(words, 1, Integer::sum);
                        lines.add(new Line(name, words));
                    }
                });
        counts.putAll(none);
        return new RulePreview(
                counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList(),
                lines);
    }

    private static String words(DerivedValue value) {
        if (!value.values().isEmpty()) {
            return String.join("; ", value.values());
        }
        if (!value.undecided().isEmpty()) {
            return Words.of("template.value_undecided", String.join(" / ", value.undecided()));
        }
        var absence = value.absence();
        if (absence == null) {
            return Words.of("template.value_nowhere");
        }
        return switch (absence) {
            case NOT_RECORDED -> Words.of("template.reason_not_recorded");
            case REDACTED -> Words.of("template.reason_redacted");
            case NOT_APPLICABLE -> Words.of("template.reason_not_applicable");
            case UNANSWERED -> Words.of("template.value_unanswered");
            case NO_PERSON -> Words.of("template.value_no_person");
        };
    }

    private static Map<Long, String> subjects(Snapshot snapshot, Variable variable) {
        var references = new HashMap<Long, String>();
        var result = new LinkedHashMap<Long, String>();
        var role = variable.level().role();
        for (Review review : snapshot.reviews()) {
            references.put(review.id(), review.reference());
            if (role.isEmpty()) {
                result.put(review.id(), review.reference());
            }
        }
        if (role.isPresent()) {
            for (Person person : snapshot.persons()) {
                if (person.has(role.get())) {
                    result.put(
                            person.id(),
                            references.getOrDefault(person.review(), "") + " " + person.label());
                }
            }
        }
        return result;
    }

    private static Variable with(Variable v, DerivedRule rule) {
        return new Variable(
                v.id(),
                v.guid(),
                v.level(),
                v.key(),
                v.name(),
                rule.type(),
                false,
                v.help(),
                v.unit(),
                null,
                null,
                rule.text(),
                v.position(),
                List.of());
    }

    private static Snapshot withVariables(Snapshot s, List<Variable> variables) {
        return s.withVariables(variables);
    }
}
