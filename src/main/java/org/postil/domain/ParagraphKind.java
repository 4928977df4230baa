package org.postil.domain;

import java.util.Locale;

/** What a paragraph is on the page. */
public enum ParagraphKind {
    HEADING,
    BODY,
    LIST,
    TABLE_CELL,
    FOOTNOTE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
