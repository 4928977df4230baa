package org.postil.domain;

import java.util.Locale;

/** Why a passage was marked. Evidence backs an answer and is no part of passage counts. */
public enum PassageKind {
    QUOTE,
    RECOMMENDATION,
    GOOD_PRACTICE,
    EVIDENCE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
