package org.postil.codebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Colours that people with the common kinds of colour blindness can tell apart: those of Okabe and
 * Ito, and of Paul Tol's muted scheme beyond them.
 */
public final class Palette {
    /** Of agencies, and of codes that nobody has given a colour. */
    public static final Named NEUTRAL = new Named("Grey", "#7F7F7F");

    private static final List<Named> COLOURS =
            List.of(
                    new Named("Blue", "#0072B2"),
                    new Named("Orange", "#E69F00"),
                    new Named("Green", "#009E73"),
                    new Named("Vermilion", "#D55E00"),
                    new Named("Sky blue", "#56B4E9"),
                    new Named("Purple", "#CC79A7"),
                    new Named("Yellow", "#F0E442"),
                    new Named("Indigo", "#332288"),
                    new Named("Olive", "#999933"),
                    new Named("Wine", "#882255"),
                    new Named("Teal", "#44AA99"),
                    NEUTRAL);

    private Palette() {}

    /**
     * @param hex as #RRGGBB
     */
    public record Named(String name, String hex) {}

    /** In the order in which they are offered. */
    public static List<Named> colours() {
        return COLOURS;
    }

    /** Those that coders may have, in the order in which they are offered. */
    public static List<Named> ofCoders() {
        return COLOURS.stream().filter(c -> c != NEUTRAL).toList();
    }

    /** The colour that is used least among some, the first of those; never the neutral one. */
    public static Named fresh(Collection<String> used) {
        return COLOURS.stream()
                .filter(c -> c != NEUTRAL)
                .min(
                        Comparator.comparingLong(
                                c -> used.stream().filter(c.hex()::equalsIgnoreCase).count()))
                .orElse(NEUTRAL);
    }

    public static Optional<Named> find(String hex) {
        return COLOURS.stream().filter(c -> c.hex().equalsIgnoreCase(hex)).findFirst();
    }
}
