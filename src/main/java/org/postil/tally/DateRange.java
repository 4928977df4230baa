package org.postil.tally;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The days that a date known to the year, month or day may be. */
record DateRange(LocalDate first, LocalDate last) {
    /** Reads "2015", "2015-12" or "2015-12-03"; empty for anything else. */
    static Optional<DateRange> of(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> {
                    int year = Integer.parseInt(iso);
                    yield Optional.of(
                            new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                case 7 -> {
                    var month = YearMonth.parse(iso);
                    yield Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
                }
                default -> {
                    var day = LocalDate.parse(iso);
                    yield Optional.of(new DateRange(day, day));
                }
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True only when it holds whichever of its days the date is. */
    boolean surely(Condition.Comparison comparison, DateRange asked) {
        return switch (comparison) {
            case EQUAL -> !first.isBefore(asked.first) && !last.isAfter(asked.last);
            case NOT_EQUAL -> last.isBefore(asked.first) || first.isAfter(asked.last);
            case LESS -> last.isBefore(asked.first);
            case AT_MOST -> !last.isAfter(asked.last);
            case MORE -> first.isAfter(asked.last);
            case AT_LEAST -> !first.isBefore(asked.first);
        };
    }
}
