package org.postil.tally;

import org.postil.tally.Condition.Comparison;

import java.math.BigDecimal;
import java.util.Optional;

/** Holds an answer against what a condition asks of it. */
final class AnswerTest {
    private AnswerTest() {}

    static boolean holds(Condition.Test test, AnswerTable.Held held) {
        return switch (test) {
            case Condition.Test.Compare compare ->
                    compare.comparison() == Comparison.NOT_EQUAL
                            ? differs(held, compare.value())
                            : agrees(held, compare.comparison(), compare.value());
            case Condition.Test.In in ->
                    in.negated()
                            ? in.values().stream().allMatch(v -> differs(held, v))
                            : in.values().stream().anyMatch(v -> agrees(held, Comparison.EQUAL, v));
            case Condition.Test.Is is -> is(is.state(), held) != is.negated();
        };
    }

    /** One of the agreed values is as asked. */
    private static boolean agrees(
            AnswerTable.Held held, Comparison comparison, Condition.Value asked) {
        if (asked instanceof Condition.Value.Unborn) {
            return comparison == Comparison.EQUAL && held.unborn() == Unborn.SURE;
        }
        for (Object value : held.sure()) {
            if (matches(value, comparison, asked)) {
                return true;
            }
        }
        return false;
    }

    /** There is a value, and none that anybody gives may be this one. */
    private static boolean differs(AnswerTable.Held held, Condition.Value asked) {
        if (!held.known()) {
            return false;
        }
        if (asked instanceof Condition.Value.Unborn) {
            return held.unborn() == Unborn.NO;
        }
        for (Object value : held.wide()) {
            if (!matches(value, Comparison.NOT_EQUAL, asked)) {
                return false;
            }
        }
        return true;
    }

    static boolean matches(Object value, Comparison comparison, Condition.Value asked) {
        return switch (asked) {
            case Condition.Value.Category category ->
                    comparison.holds(value.equals(category.id()) ? 0 : 1);
            case Condition.Value.YesNo yesNo -> comparison.holds(value.equals(yesNo.yes()) ? 0 : 1);
            case Condition.Value.Text text ->
                    comparison.holds(
                            value instanceof String s
                                            && s.strip().equalsIgnoreCase(text.text().strip())
                                    ? 0
                                    : 1);
            case Condition.Value.Number number ->
                    value instanceof BigDecimal given
                            && comparison.holds(given.compareTo(number.number()));
            // a number alone does not tell: that is asked of what was answered
            case Condition.Value.Unborn unborn -> false;
            case Condition.Value.Date date -> compare(value, comparison, date.iso());
        };
    }

    private static boolean compare(Object value, Comparison comparison, String asked) {
        Optional<DateRange> given = value instanceof String s ? DateRange.of(s) : Optional.empty();
        Optional<DateRange> wanted = DateRange.of(asked);
        return given.isPresent()
                && wanted.isPresent()
                && given.get().surely(comparison, wanted.get());
    }

    private static boolean is(Condition.State state, AnswerTable.Held held) {
        return switch (state) {
            case MISSING -> !held.known();
            case UNANSWERED -> held.absence() == Absence.UNANSWERED;
            case NOT_RECORDED -> held.absence() == Absence.NOT_RECORDED;
            case REDACTED -> held.absence() == Absence.REDACTED;
            case NOT_APPLICABLE -> held.absence() == Absence.NOT_APPLICABLE;
            case UNDECIDED -> held.undecided();
        };
    }
}
