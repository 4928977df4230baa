package org.postil.domain;

import java.util.Locale;

/** What part of a review's publication a document is. */
public enum DocumentRole {
    OVERVIEW_REPORT,
    EXECUTIVE_SUMMARY,
    ACTION_PLAN,
    LETTER,
    APPENDIX;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
