package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ThinningTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Thinning WIDE = new Thinning(1000, Long.MAX_VALUE);

    @Test
    void allOfTheLastTwoDaysStay() {
        var backups = every(Duration.ofHours(1), 48, 1);
        assertThat(WIDE.toRemove(backups, NOW)).isEmpty();
    }

    @Test
    void afterThatTheLastOfEachDayThenWeekThenMonth() {
        var backups = every(Duration.ofHours(6), 4 * 120, 1);
        var kept = new ArrayList<>(backups);
        kept.removeAll(WIDE.toRemove(backups, NOW));
        assertThat(kept)
                .extracting(backup -> Duration.between(backup.at(), NOW).toHours())
                .startsWith(0L, 6L, 12L, 18L, 24L, 30L, 36L, 42L, 48L)
                // of 28 June 18:00 is the last that is not among the newest; then one a day
                .containsSubsequence(66L, 90L, 114L);
        assertThat(kept.stream().filter(b -> age(b) > 2 && age(b) <= 14).count())
                .isBetween(11L, 13L);
        assertThat(kept.stream().filter(b -> age(b) > 14 && age(b) <= 61).count())
                .isBetween(6L, 8L);
        assertThat(kept.stream().filter(b -> age(b) > 61).count()).isBetween(2L, 4L);
    }

    @Test
    void countAndSizeAreBoundsAndTheNewestStays() {
        var backups = every(Duration.ofHours(1), 40, 10);
        assertThat(new Thinning(5, Long.MAX_VALUE).toRemove(backups, NOW)).hasSize(35);
        assertThat(new Thinning(1000, 95).toRemove(backups, NOW)).hasSize(31);
        assertThat(new Thinning(1000, 3).toRemove(backups, NOW))
                .hasSize(39)
                .doesNotContain(backups.getFirst());
    }

    @Test
    void whateverTheTimesTheOneMadeLastStaysAndNothingIsInvented() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var backups = new ArrayList<BackupFile>();
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                backups.add(
                        backup(
                                NOW.plus(Duration.ofMinutes(random.nextInt(1_000_000) - 800_000)),
                                i + 1,
                                random.nextInt(1000)));
            }
            var thinning = new Thinning(1 + random.nextInt(20), random.nextInt(20_000));
            var removed = thinning.toRemove(backups, NOW);
            var kept = new ArrayList<>(backups);
            kept.removeAll(removed);
            assertThat(backups).containsAll(removed);
            assertThat(kept)
                    .contains(backups.getLast())
                    .hasSizeLessThanOrEqualTo(thinning.maxCount());
            assertThat(thinning.toRemove(kept, NOW))
                    .as("thinning twice is thinning once")
                    .isEmpty();
            if (kept.size() > 1) {
                assertThat(kept.stream().mapToLong(BackupFile::bytes).sum())
                        .isLessThanOrEqualTo(thinning.maxBytes());
            }
        }
    }

    @Test
    void namesTellTimeNumberAndReason() {
        var name = BackupFile.name(NOW, 12, "Before merge: Ann's file");
        assertThat(name).isEqualTo("20260630T120000Z-00012-before-merge-ann-s-file.postil");
        assertThat(BackupFile.of(Path.of(name), 5))
                .contains(new BackupFile(Path.of(name), NOW, 12, "before-merge-ann-s-file", 5));
        for (String other :
                List.of("notes.postil", name + ".part", "20269930T120000Z-00012-x.postil")) {
            assertThat(BackupFile.of(Path.of(other), 5)).as(other).isEmpty();
        }
    }

    private static long age(BackupFile backup) {
        return Duration.between(backup.at(), NOW).minusSeconds(1).toDays() + 1;
    }

    /** Newest first. */
    private static List<BackupFile> every(Duration step, int count, long bytes) {
        var result = new ArrayList<BackupFile>();
        for (int i = 0; i < count; i++) {
            result.add(backup(NOW.minus(step.multipliedBy(i)), count - i, bytes));
        }
        return result;
    }

    private static BackupFile backup(Instant at, long number, long bytes) {
        return new BackupFile(Path.of("b" + number), at, number, "x", bytes);
    }
}
