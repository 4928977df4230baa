package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A code to be made.
 *
 * @param facet id
 * @param parent id, 0 for the top
 * @param key null without one
 */
public record NewCode(
        long facet,
        long parent,
        @Nullable String key,
        String name,
        String definition,
        String include,
        String exclude,
        String example,
        String colour,
        List<String> aliases) {
    public NewCode {
        aliases = List.copyOf(aliases);
    }

    /** A code of which only the name is known; grey until somebody gives it a colour. */
    public static NewCode named(String name, long facet, long parent) {
        return new NewCode(facet, parent, null, name, "", "", "", "", "#7F7F7F", List.of());
    }
}
