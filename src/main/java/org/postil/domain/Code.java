package org.postil.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A theme, sub-theme or agency.
 *
 * @param parent id of the parent code, 0 at the top
 * @param key short printed key ("T1.2"), null without one; unique in its facet
 * @param aliases other names by which reports and files call it
 * @param retired still counted where it stands, offered no more
 * @param succeededBy id of the code that took its place, 0 for none
 * @param createdAt a review read before this moment says nothing about the code
 * @param meaningChangedAt when its definition last changed in meaning, null when never
 * @param decidedOn when and by whom its definition was settled, as the team wrote it
 */
public record Code(
        long id,
        String guid,
        long facet,
        long parent,
        @Nullable String key,
        String name,
        String definition,
        String include,
        String exclude,
        String example,
        String colour,
        int position,
        boolean retired,
        long succeededBy,
        List<String> aliases,
        Instant createdAt,
        @Nullable Instant meaningChangedAt,
        String decidedOn) {
    public Code {
        aliases = List.copyOf(aliases);
    }

    /** The moment from which a review that was read counts as read for this code. */
    public Instant since() {
        return meaningChangedAt != null && meaningChangedAt.isAfter(createdAt)
                ? meaningChangedAt
                : createdAt;
    }
}
