package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a rule gives for one review or person. Values are written as people do: names of categories,
 * plain numbers, ISO dates, yes or no.
 *
 * @param values agreed; empty when there is none, or when it lies in no category
 * @param undecided what only some coders' answers lead to
 * @param absence why there is no value, null when there is
 * @param evidence ids of the passages that back the answers it came from
 */
public record DerivedValue(
        List<String> values,
        List<String> undecided,
        @Nullable Absence absence,
        List<Long> evidence) {
    public DerivedValue {
        values = List.copyOf(values);
        undecided = List.copyOf(undecided);
        evidence = List.copyOf(evidence);
    }

    public boolean known() {
        return absence == null;
    }

    static DerivedValue of(AnswerTable.Held held, Variable shaped) {
        var values = new ArrayList<String>();
        held.sure().forEach(v -> values.add(written(v, shaped)));
        var undecided = new ArrayList<String>();
        held.wide().stream()
                .filter(v -> !held.sure().contains(v))
                .forEach(v -> undecided.add(written(v, shaped)));
        var evidence = new LinkedHashSet<Long>();
        held.answers().forEach(a -> a.evidence().stream().forEach(evidence::add));
        return new DerivedValue(values, undecided, held.absence(), List.copyOf(evidence));
    }

    private static String written(Object value, Variable shaped) {
        return switch (value) {
            case Long id ->
                    shaped.category(id).map(Variable.Category::name).orElse(String.valueOf(id));
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
