package org.postil.ui.incoming;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerWords;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.ColumnMeaning.Part;
import org.postil.ui.i18n.Words;

/** What the import says. */
final class IncomingWords {
    private IncomingWords() {}

    static String meaning(SheetViewModel model, ColumnMeaning meaning) {
        return switch (meaning) {
            case ColumnMeaning.Ignored none -> Words.of("incoming.ignore");
            case ColumnMeaning.OfRow(var part) -> part(part);
            case ColumnMeaning.OfVariable variable -> {
                String name = model.name(meaning);
                yield name.isEmpty() ? variable.path() : variable.path() + " \u00b7 " + name;
            }
            case ColumnMeaning.OfKey several -> Words.of("incoming.of_role", several.key());
            case ColumnMeaning.OfQuote(var column) -> Words.of("incoming.quote_" + column);
        };
    }

    private static String part(Part part) {
        return Words.of(
                switch (part) {
                    case REVIEW -> "incoming.part_review";
                    case PERSON -> "incoming.part_person";
                    case ROLES -> "incoming.part_roles";
                    case PRIMARY -> "incoming.part_primary";
                    case PSEUDONYM -> "incoming.part_pseudonym";
                    case VARIABLE -> "incoming.part_variable";
                    case VALUE -> "incoming.part_value";
                    case MISSING -> "incoming.part_missing";
                });
    }

    static String value(Variable variable, AnswerValue value) {
        return value instanceof AnswerValue.Missing missing
                ? missing.reason().key().replace('_', ' ')
                : AnswerWords.written(variable, value).replace('\n', ' ');
    }
}
