package org.postil.ui.theme;

import java.util.Locale;

/** Light, dark, or what the system says. */
public enum Scheme {
    SYSTEM,
    LIGHT,
    DARK;

    /** As kept in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SYSTEM for a word that is none of ours. */
    public static Scheme of(String word) {
        for (Scheme scheme : values()) {
            if (scheme.word().equals(word)) {
                return scheme;
            }
        }
        return SYSTEM;
    }
}
