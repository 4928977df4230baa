package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;
import org.postil.exchange.TidyTable.Type;
import org.postil.tally.Absence;
import org.postil.tally.LayerAnswers;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts variables into columns: the value, beside it why there is none, and for a choice of several
 * a column of 1 and 0 for each category.
 */
final class TidyAnswers {
    static final String REASONS =
            "not_recorded: the report gives none; redacted: blacked out; not_applicable: does not"
                    + " apply; unanswered: not answered yet; undecided: the coders differ";

    private final LayerAnswers answers;

    TidyAnswers(LayerAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param variables of one key, one for each level that has it
     * @param of which of them a row is asked, null when none
     * @param subject of a row: id of the review or the person
     */
    <R> void add(
            TidyTable<R> table,
            List<Variable> asked,
            Function<R, @Nullable Variable> of,
            Function<R, Long> subject) {
        var variables = asked.stream().map(answers::shaped).toList();
        var first = variables.getFirst();
        boolean several = variables.size() > 1;
        String label =
                variables.stream()
                        .map(v -> (several ? v.level().key() + ": " : "") + label(v))
                        .collect(Collectors.joining("; "));
        String name =
                table.add(
                        TidyTable.name(first.key()),
                        type(first.type()),
                        label,
                        variables.stream()
                                .map(Variable::unit)
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        variables.stream()
                                .map(TidyAnswers::categories)
                                .distinct()
                                .collect(Collectors.joining(" || ")),
                        "empty: see the next column",
                        row -> value(of.apply(row), subject.apply(row)));
        table.add(
                name + "_missing",
                Type.CATEGORY,
                "Why " + name + " has no value",
                "",
                REASONS
                        + (first.level() == Variable.Level.REVIEW
                                ? ""
                                : "; not_asked: no variable of this role"),
                "empty: there is a value",
                row -> reason(of.apply(row), subject.apply(row)));
        if (first.type() == Variable.Type.CATEGORIES && !several) {
            for (Variable.Category category : first.categories()) {
                table.add(
                        name + "__" + TidyTable.name(category.name()),
                        Type.FLAG,
                        first.name() + ": " + category.name(),
                        "",
                        "1: chosen; 0: not chosen",
                        "empty: no value, see " + name + "_missing",
                        row -> chosen(of.apply(row), subject.apply(row), category.id()));
            }
        }
    }

    private static String label(Variable variable) {
        return variable.isDerived()
                ? variable.name() + " (derived: " + variable.rule() + ")"
                : variable.name();
    }

    private @Nullable Object value(@Nullable Variable variable, long subject) {
        if (variable == null) {
            return null;
        }
        var known = answers.of(variable, subject);
        if (known.values().isEmpty()) {
            return null;
        }
        var shaped = answers.shaped(variable);
        if (known.values().size() == 1) {
            return plain(shaped, known.values().iterator().next());
        }
        // in the order of the template, so that the same choice is always written the same
        return known.values().stream()
                .sorted((a, b) -> Integer.compare(place(shaped, a), place(shaped, b)))
                .map(v -> String.valueOf(plain(shaped, v)))
                .collect(Collectors.joining("; "));
    }

    private static int place(Variable variable, Object value) {
        return value instanceof Long id
                ? variable.category(id).map(Variable.Category::position).orElse(Integer.MAX_VALUE)
                : 0;
    }

    private @Nullable Object reason(@Nullable Variable variable, long subject) {
        if (variable == null) {
            return "not_asked";
        }
        var known = answers.of(variable, subject);
        Absence absence = known.absence();
        if (absence != null) {
            return absence.key();
        }
        return known.values().isEmpty() ? "undecided" : null;
    }

    private @Nullable Object chosen(@Nullable Variable variable, long subject, long category) {
        if (variable == null) {
            return null;
        }
        var known = answers.of(variable, subject);
        if (known.values().contains(category)) {
            return 1;
        }
        return known.absence() != null || known.undecided().contains(category) ? null : 0;
    }

    /** A value as it is written: numbers as numbers, yes and no as 1 and 0. */
    private static Object plain(Variable variable, Object value) {
        return switch (value) {
            case Long id ->
                    variable.category(id).map(Variable.Category::name).orElse(String.valueOf(id));
            case Boolean yes -> yes ? 1 : 0;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** A given answer as it is written. */
    static @Nullable Object written(Variable variable, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Chosen chosen ->
                    chosen.categories().stream()
                            .boxed()
                            .sorted((a, b) -> place(variable, a) - place(variable, b))
                            .map(id -> plain(variable, id).toString())
                            .collect(Collectors.joining("; "));
            case AnswerValue.Number number -> number.value().toPlainString();
            case AnswerValue.PartialDate date -> date.iso();
            case AnswerValue.YesNo yesNo -> yesNo.yes() ? 1 : 0;
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Missing missing -> null;
        };
    }

    private static Type type(Variable.Type type) {
        return switch (type) {
            case CATEGORY -> Type.CATEGORY;
            case CATEGORIES -> Type.CATEGORIES;
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case YES_NO -> Type.FLAG;
            case TEXT -> Type.TEXT;
        };
    }

    private static String categories(Variable variable) {
        return switch (variable.type()) {
            case YES_NO -> "1: yes; 0: no";
            case DATE -> "YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known";
            case CATEGORY, CATEGORIES, NUMBER, TEXT ->
                    variable.categories().stream()
                            .map(c ->
                                    c.definition().isBlank()
                                            ? c.name()
                                            : c.name() + ": " + c.definition().strip())
                            .collect(Collectors.joining(" | "));
        };
    }
}
