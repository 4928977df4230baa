package org.postil.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates known to the year, the month or the day, as people write them: the day comes first. */
public final class PartialDates {
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?<day>\\d{1,2})[/.])?(?<month>\\d{1,2})[/.](?<year>\\d{4})");

    private PartialDates() {}

    /** "2015", "2015-12" or "2015-12-03"; empty when it is no such date. */
    public static Optional<String> iso(String written) {
        for (Pattern pattern : new Pattern[] {ISO, DAY_FIRST}) {
            var matcher = pattern.matcher(written);
            if (matcher.matches()) {
                return checked(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> checked(Matcher matcher) {
        var year = matcher.group("year");
        var month = matcher.group("month");
        var day = matcher.group("day");
        try {
            if (month == null) {
                return Optional.of(year);
            }
            var known = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return Optional.of(
                    day == null
                            ? known.toString()
                            : LocalDate.of(known.getYear(), known.getMonth(), Integer.parseInt(day))
                                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
