package org.postil.ui.grid;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits.Subject;
import org.postil.extraction.AnswerWords;
import org.postil.tally.DerivedValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the grid shows at one moment.
 *
 * @param rows in the order shown
 * @param columns variables of the level, in the template's order
 * @param all what there is at this level, shown or not
 * @param answers of the coder, by what they are about
 * @param derived by variable, then by review or person
 * @param answered how many of the rows shown have an answer, by variable
 * @param conditionError what is wrong with the condition; empty when nothing is
 */
record GridData(
        List<GridRow> rows,
        List<Variable> columns,
        Set<GridRow.Key> all,
        Map<Subject, Answer> answers,
        Map<Long, Map<Long, DerivedValue>> derived,
        Map<Long, Integer> answered,
        String conditionError) {
    static final GridData NOTHING =
            new GridData(List.of(), List.of(), Set.of(), Map.of(), Map.of(), Map.of(), "");

    Optional<Answer> answer(GridRow row, Variable variable) {
        return Optional.ofNullable(answers.get(row.subject(variable)));
    }

    Optional<DerivedValue> derived(GridRow row, Variable variable) {
        return Optional.ofNullable(derived.getOrDefault(variable.id(), Map.of()))
                .map(values -> values.get(row.subjectId()));
    }

    /** The value in words; empty for none and for a missing one. */
    String written(GridRow row, Variable variable) {
        return variable.isDerived()
                ? derived(row, variable).map(v -> String.join("; ", v.values())).orElse("")
                : answer(row, variable)
                        .map(a -> AnswerWords.written(variable, a.value()))
                        .orElse("");
    }

    Optional<AnswerValue.MissingReason> missing(GridRow row, Variable variable) {
        return answer(row, variable)
                .map(Answer::value)
                .filter(AnswerValue.Missing.class::isInstance)
                .map(v -> ((AnswerValue.Missing) v).reason());
    }

    boolean isIn(int row, int column) {
        return row >= 0 && row < rows.size() && column >= 0 && column < columns.size();
    }
}
