package org.postil.project;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Which backups stay: all of the last two days, then the last of each day for two weeks, of each
 * week for two months, of each month after that; of these the newest, as many as count and size
 * allow. The newest of all always stays, however large.
 *
 * @param maxCount at least 1
 * @param maxBytes of all backups of a project together
 */
record Thinning(int maxCount, long maxBytes) {
    static final Thinning USUAL = new Thinning(30, 10L << 30);

    private static final Duration ALL = Duration.ofDays(2);
    private static final Duration DAILY = Duration.ofDays(14);
    private static final Duration WEEKLY = Duration.ofDays(61);

    /** The backups to remove, oldest first. Newest is what was made last, not the latest time. */
    List<BackupFile> toRemove(List<BackupFile> backups, Instant now) {
        var newestFirst = new ArrayList<>(backups);
        newestFirst.sort(Comparator.comparingLong(BackupFile::number).reversed());
        var removed = new ArrayList<BackupFile>();
        var periods = new HashSet<String>();
        int count = 0;
        long bytes = 0;
        boolean full = false;
        for (BackupFile backup : newestFirst) {
            boolean newest = backup == newestFirst.getFirst();
            boolean firstOfPeriod = periods.add(period(backup, now));
            full |= count >= maxCount || bytes + backup.bytes() > maxBytes;
            if (newest || firstOfPeriod && !full) {
                count++;
                bytes += backup.bytes();
            } else {
                removed.add(backup);
            }
        }
        return removed.reversed();
    }

    private static String period(BackupFile backup, Instant now) {
        var age = Duration.between(backup.at(), now);
        var day = LocalDate.ofInstant(backup.at(), ZoneOffset.UTC);
        // A time in the future has a negative age: the clock was set back, so it counts as recent.
        if (age.compareTo(ALL) <= 0) {
            return "number " + backup.number();
        } else if (age.compareTo(DAILY) <= 0) {
            return "day " + day;
        } else if (age.compareTo(WEEKLY) <= 0) {
            return "week "
                    + day.get(IsoFields.WEEK_BASED_YEAR)
                    + " "
                    + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        return "month " + YearMonth.from(day);
    }
}
