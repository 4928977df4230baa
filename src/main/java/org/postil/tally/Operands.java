package org.postil.tally;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads a written value as one of a variable's. */
final class Operands {
    private static final int LONGEST_NUMBER = 40;

    private Operands() {}

    static Optional<Condition.Value> read(Variable variable, String word) {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    variable.categories().stream()
                            .filter(c -> folded(c.name()).equals(folded(word)))
                            .findFirst()
                            .map(c -> new Condition.Value.Category(c.id(), c.name()));
            case NUMBER ->
                    variable.allowsUnborn() && folded(word).equals(AnswerValue.Number.UNBORN)
                            ? Optional.of(new Condition.Value.Unborn())
                            : number(word);
            case DATE -> DateRange.of(word).map(r -> new Condition.Value.Date(word));
            case YES_NO ->
                    switch (folded(word)) {
                        case "yes", "true" -> Optional.of(new Condition.Value.YesNo(true));
                        case "no", "false" -> Optional.of(new Condition.Value.YesNo(false));
                        default -> Optional.empty();
                    };
            case TEXT -> Optional.of(new Condition.Value.Text(word));
        };
    }

    private static Optional<Condition.Value> number(String word) {
        try {
            // no exponents: 1e999999 would be written out
            return word.length() > LONGEST_NUMBER || !word.matches("[+-]?[0-9.]+")
                    ? Optional.empty()
                    : Optional.of(new Condition.Value.Number(new BigDecimal(word)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String expected(Variable variable, String word) {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    variable.path()
                            + " has no value "
                            + Names.quoted(word)
                            + ". Allowed: "
                            + String.join(
                                    ", ",
                                    variable.categories().stream()
                                            .map(c -> Names.quoted(c.name()))
                                            .toList())
                            + ".";
            case NUMBER ->
                    variable.path()
                            + (variable.allowsUnborn()
                                    ? " is a number or unborn; "
                                            + Names.quoted(word)
                                            + " is neither."
                                    : " is a number; " + Names.quoted(word) + " is not.");
            case DATE -> variable.path() + " is a date: write 2015, 2015-12 or 2015-12-03.";
            case YES_NO -> variable.path() + " is yes or no.";
            case TEXT -> variable.path() + " is a text.";
        };
    }

    private static String folded(String word) {
        return word.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
