package org.postil.domain;

import java.util.Locale;

/** Why a passage was marked. */
public enum PassageKind {
    QUOTE,
    RECOMMENDATION,
    GOOD_PRACTICE,
    /** Backs an answer. */
    EVIDENCE,
    /** Carries a memo and no code: an annotation. */
    NOTE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether such passages are there to be coded: only they are part of passage counts, and only
     * of them it is said that they have no code yet.
     */
    public boolean isForCodes() {
        return switch (this) {
            case QUOTE, RECOMMENDATION, GOOD_PRACTICE -> true;
            case EVIDENCE, NOTE -> false;
        };
    }
}
