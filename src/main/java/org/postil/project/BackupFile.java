package org.postil.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A backup as its name tells it: TIME-NUMBER-REASON.postil, for example
 * 20261124T093000Z-00012-before-merge.postil.
 *
 * @param number counts up within a project; the order of making even if the clock was set back
 * @param bytes size of the file
 */
record BackupFile(Path path, Instant at, long number, String reason, long bytes) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("(\\d{8}T\\d{6}Z)-(\\d{5,18})-([a-z0-9-]+)\\.postil");

    static String name(Instant at, long number, String reason) {
        return "%s-%05d-%s.postil".formatted(TIME.format(at), number, slug(reason));
    }

    /** Empty for a file that is no backup: it is never counted and never removed. */
    static Optional<BackupFile> of(Path path, long bytes) {
        var name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BackupFile(
                            path,
                            TIME.parse(name.group(1), Instant::from),
                            Long.parseLong(name.group(2)),
                            name.group(3),
                            bytes));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String slug(String reason) {
        var slug =
                reason.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "backup" : slug;
    }
}
