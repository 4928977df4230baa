package org.postil.ui.filter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Variable;
import org.postil.tally.Condition;
import org.postil.tally.Condition.Comparison;
import org.postil.tally.Condition.Test;
import org.postil.tally.Condition.Value;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what the builder shows as a condition. Rows that are not complete are left out. */
final class ClauseText {
    private final Map<String, FilterField> fields;

    ClauseText(Map<String, FilterField> fields) {
        this.fields = fields;
    }

    /** Empty for a group in which nothing is complete. */
    String of(Clause.Group group) {
        return text(group, true);
    }

    private String text(Clause clause, boolean outermost) {
        return switch (clause) {
            case Clause.Written written -> written.text().strip();
            case Clause.Row row -> condition(row).map(Condition::text).orElse("");
            case Clause.Counted counted -> counted(counted);
            case Clause.Group group -> {
                var parts = new ArrayList<String>();
                for (Clause part : group.parts()) {
                    String text = text(part, false);
                    if (!text.isEmpty()) {
                        parts.add(text);
                    }
                }
                String joined = String.join(group.join().any() ? " or " : " and ", parts);
                if (parts.isEmpty()) {
                    yield "";
                }
                if (group.join().negated()) {
                    yield "not (" + joined + ")";
                }
                yield outermost || parts.size() == 1 ? joined : "(" + joined + ")";
            }
        };
    }

    private String counted(Clause.Counted counted) {
        String such = text(counted.such(), true);
        return condition(counted.row())
                .map(all ->
                        such.isEmpty() || !(all instanceof Condition.Count count)
                                ? all.text()
                                : "count("
                                        + count.role().key()
                                        + " where "
                                        + such
                                        + ") "
                                        + count.comparison().sign()
                                        + " "
                                        + count.number())
                .orElse("");
    }

    private Optional<Condition> condition(Clause.Row row) {
        var field = fields.get(row.field());
        if (field == null || !row.operator().isAlone() && blank(row)) {
            return Optional.empty();
        }
        String key = row.field();
        if (key.startsWith(FilterField.FACET)) {
            return Optional.of(coded(key.substring(FilterField.FACET.length()), row));
        }
        if (key.startsWith(FilterField.COUNT)) {
            return count(key.substring(FilterField.COUNT.length()), row);
        }
        if (key.startsWith(FilterField.VARIABLE)) {
            return answered(key.substring(FilterField.VARIABLE.length()), field, row);
        }
        String value = row.values().getFirst();
        Condition condition =
                switch (key) {
                    case FilterField.CODER -> new Condition.CodedBy(1, value);
                    case FilterField.READ_BY -> new Condition.Marked(ReadMark.State.READ, 1, value);
                    case FilterField.ROLE ->
                            new Condition.InDocument(
                                    DocumentRole.valueOf(value.toUpperCase(Locale.ROOT)));
                    default -> reading(value);
                };
        return Optional.of(
                row.operator() == Operator.NOT_EQUAL ? new Condition.Not(condition) : condition);
    }

    private static boolean blank(Clause.Row row) {
        return row.values().isEmpty() || row.values().stream().allMatch(String::isBlank);
    }

    private static Condition reading(String value) {
        return switch (value) {
            case FilterField.READ -> new Condition.Read();
            case "unread" -> new Condition.Marked(null, 0, "");
            default ->
                    new Condition.Marked(
                            ReadMark.State.valueOf(
                                    value.replace(' ', '_').toUpperCase(Locale.ROOT)),
                            0,
                            "");
        };
    }

    private static Condition coded(String facet, Clause.Row row) {
        return switch (row.operator()) {
            case HAS_ANY -> new Condition.AnyCode(facet, true);
            case HAS_NONE -> new Condition.AnyCode(facet, false);
            case HAS_NOT ->
                    new Condition.Not(
                            new Condition.Coded(facet, row.values().getFirst(), Ids.NONE));
            case HAS,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    ONE_OF,
                    NONE_OF,
                    IS,
                    IS_NOT ->
                    new Condition.Coded(facet, row.values().getFirst(), Ids.NONE);
        };
    }

    private static Optional<Condition> count(String role, Clause.Row row) {
        String number = row.values().getFirst().strip();
        Comparison comparison = comparison(row.operator());
        return comparison == null || !number.matches("\\d{1,6}")
                ? Optional.empty()
                : Optional.of(
                        new Condition.Count(
                                Person.Role.valueOf(role.toUpperCase(Locale.ROOT)),
                                null,
                                comparison,
                                Integer.parseInt(number)));
    }

    private static Optional<Condition> answered(String path, FilterField field, Clause.Row row) {
        Test test =
                switch (row.operator()) {
                    case IS, IS_NOT ->
                            new Test.Is(
                                    Condition.State.valueOf(
                                            row.values().getFirst().toUpperCase(Locale.ROOT)),
                                    row.operator() == Operator.IS_NOT);
                    case ONE_OF, NONE_OF ->
                            new Test.In(
                                    row.values().stream()
                                            .map(v -> (Value) new Value.Category(0, v))
                                            .toList(),
                                    row.operator() == Operator.NONE_OF);
                    case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> compare(field, row);
                    case HAS, HAS_NOT, HAS_ANY, HAS_NONE -> null;
                };
        return test == null
                ? Optional.empty()
                : Optional.of(new Condition.Answered(0, path, Variable.Level.REVIEW, test));
    }

    private static @Nullable Test compare(FilterField field, Clause.Row row) {
        String value = row.values().getFirst().strip();
        var comparison = comparison(row.operator());
        if (comparison == null) {
            return null;
        }
        return new Test.Compare(
                comparison,
                switch (field.kind()) {
                    // as it is typed: the parser says what is wrong with it
                    case ORDERED, AGE, NUMBER -> new Value.Date(value);
                    case YES_NO -> new Value.YesNo(value.equals("yes"));
                    case CHOICE, TEXT, CODES, ONE -> new Value.Text(value);
                });
    }

    private static @Nullable Comparison comparison(Operator operator) {
        return switch (operator) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case AT_MOST -> Comparison.AT_MOST;
            case MORE -> Comparison.MORE;
            case AT_LEAST -> Comparison.AT_LEAST;
            case ONE_OF, NONE_OF, IS, IS_NOT, HAS, HAS_NOT, HAS_ANY, HAS_NONE -> null;
        };
    }
}
