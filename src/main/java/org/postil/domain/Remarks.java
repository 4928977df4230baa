package org.postil.domain;

import java.util.Map;
import java.util.Optional;

/**
 * What a coder remarked of a passage besides its codes. Most passages have none and share one
 * value.
 *
 * @param starred whether it is an exemplar, to be quoted
 * @param fits how its codes fit, by the code's id; what nobody spoke of is absent
 */
public record Remarks(boolean starred, Map<Long, Fit> fits) {
    public static final Remarks NONE = new Remarks(false, Map.of());

    private static final Remarks STARRED = new Remarks(true, Map.of());

    public Remarks {
        fits = Map.copyOf(fits);
    }

    /** Takes the shared value where there is one. */
    public static Remarks of(boolean starred, Map<Long, Fit> fits) {
        if (fits.isEmpty()) {
            return starred ? STARRED : NONE;
        }
        return new Remarks(starred, fits);
    }

    public Optional<Fit> fit(long code) {
        return Optional.ofNullable(fits.get(code));
    }
}
