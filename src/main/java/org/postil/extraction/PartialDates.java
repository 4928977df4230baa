package org.postil.extraction;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates known to the year, the month or the day, as people write them: the day comes first. */
public final class PartialDates {
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(?<day>\\d{1,2})\\s+)?(?<month>[A-Za-z]{3,9})\\.?,?\\s+(?<year>\\d{4})");
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
        var named = NAMED.matcher(written);
        return named.matches()
                ? month(named.group("month"))
                        .flatMap(m ->
                                checked(
                                        named.group("year"),
                                        Integer.toString(m.getValue()),
                                        named.group("day")))
                : Optional.empty();
    }

    /** As people write it: "2015", "Dec 2015" or "3 Dec 2015". */
    static String written(String iso) {
        String[] parts = iso.split("-", -1);
        if (parts.length == 1) {
            return iso;
        }
        String month =
                Month.of(Integer.parseInt(parts[1]))
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return parts.length == 2
                ? month + " " + parts[0]
                : Integer.parseInt(parts[2]) + " " + month + " " + parts[0];
    }

    /** By at least three letters of its English name. */
    private static Optional<Month> month(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values()).filter(m -> m.name().startsWith(wanted)).findFirst();
    }

    private static Optional<String> checked(Matcher matcher) {
        return checked(matcher.group("year"), matcher.group("month"), matcher.group("day"));
    }

    private static Optional<String> checked(
            String year, @Nullable String month, @Nullable String day) {
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
