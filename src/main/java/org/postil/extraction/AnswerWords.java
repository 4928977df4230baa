package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;

import java.util.stream.Collectors;

/** Answers as they stand in a field: {@link AnswerParser} reads them back to the same value. */
public final class AnswerWords {
    private AnswerWords() {}

    /** Empty for a missing value, whose reason is told apart. */
    public static String written(Variable variable, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Chosen chosen ->
                    variable.categories().stream()
                            .filter(c -> chosen.categories().contains(c.id()))
                            .map(Variable.Category::name)
                            .collect(Collectors.joining("; "));
            case AnswerValue.Number number ->
                    number.note().isEmpty() ? number.value().toPlainString() : number.note();
            case AnswerValue.PartialDate date -> PartialDates.written(date.iso());
            case AnswerValue.YesNo yesNo -> yesNo.yes() ? "Yes" : "No";
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Missing missing -> "";
        };
    }
}
