package org.postil.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a coder says of how well a code fits a passage. Nothing said is no value. */
public enum Fit {
    FITS,
    DOUBTFUL,
    /** It speaks against the theme, and is kept under it for that. */
    COUNTER_EXAMPLE;

    /** As it is stored and exported: "counter_example". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its key; empty for nothing said and for what is none. */
    public static Optional<Fit> of(String key) {
        return Arrays.stream(values()).filter(fit -> fit.key().equals(key)).findFirst();
    }
}
