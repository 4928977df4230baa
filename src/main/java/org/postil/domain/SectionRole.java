package org.postil.domain;

import java.util.Locale;

/** What part of a report a stretch of text belongs to. */
public enum SectionRole {
    CONTENTS,
    SUMMARY,
    MAIN,
    RECOMMENDATIONS,
    ACTION_PLAN,
    APPENDIX;

    /** Where a quote that stands several times is looked for first: the report's own argument. */
    public boolean isMain() {
        return this == MAIN || this == RECOMMENDATIONS;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
