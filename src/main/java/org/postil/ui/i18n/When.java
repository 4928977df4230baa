package org.postil.ui.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people say them, in the time zone of this computer. */
public final class When {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private When() {}

    /** "Today 14:03", "3 Mar 2026 14:03". */
    public static String told(Instant at, LocalDate today) {
        var moment = at.atZone(ZoneId.systemDefault());
        var day = moment.toLocalDate();
        String named =
                day.equals(today)
                        ? Words.of("when.today")
                        : day.equals(today.minusDays(1))
                                ? Words.of("when.yesterday")
                                : DAY.format(day);
        return named + " " + TIME.format(moment);
    }

    public static String full(Instant at) {
        return FULL.format(at.atZone(ZoneId.systemDefault()));
    }
}
