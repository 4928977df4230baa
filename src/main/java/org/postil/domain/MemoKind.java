package org.postil.domain;

import java.util.Locale;

/** What a memo is on. */
public enum MemoKind {
    PASSAGE,
    CODE,
    DOCUMENT,
    REVIEW,
    RECOMMENDATION,
    PERSON,
    PROJECT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
