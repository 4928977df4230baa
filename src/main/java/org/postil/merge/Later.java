package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Which of two versions of one thing stands by the rule: the one written later, at the same time
 * the one of the greater GUID of its writer, else the greater in its words. The same two versions
 * give the same answer whichever side they are on.
 */
final class Later {
    private Later() {}

    /** True when the first stands over the second. */
    static boolean wins(ContentRow first, ContentRow second) {
        return compare(first, second) > 0;
    }

    static int compare(ContentRow a, ContentRow b) {
        int byTime = time(a.modifiedAt()).compareTo(time(b.modifiedAt()));
        if (byTime != 0) {
            return byTime;
        }
        int byWriter = writer(a).compareTo(writer(b));
        return byWriter != 0
                ? byWriter
                : Arrays.toString(a.values()).compareTo(Arrays.toString(b.values()));
    }

    private static String writer(ContentRow row) {
        return row.table().has("modified_by") ? row.text("modified_by") : "";
    }

    /** Long ago for what has no time. */
    static Instant time(@Nullable String at) {
        if (at == null || at.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** True when something was removed after it was last written, or in the same moment. */
    static boolean removedAfter(String removedAt, ContentRow row) {
        // an action's time is kept in milliseconds
        return !time(row.modifiedAt())
                .truncatedTo(ChronoUnit.MILLIS)
                .isAfter(time(removedAt).truncatedTo(ChronoUnit.MILLIS));
    }

    /** A row with a stamp just after another's, so that it stands over that one from now on. */
    static ContentRow after(ContentRow row, ContentRow other) {
        var later = time(row.modifiedAt()).isAfter(time(other.modifiedAt())) ? row : other;
        return row.with("modified_at", time(later.modifiedAt()).plusMillis(1).toString());
    }
}
