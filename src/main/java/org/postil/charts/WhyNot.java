package org.postil.charts;

import java.util.Locale;

/** Why a table has no chart of a kind. */
public enum WhyNot {
    /** Its rows are summaries (mean, median), not counts. */
    NUMERIC,
    /** Nothing was counted, or no row has a single unit. */
    EMPTY,
    NO_COLUMNS,
    /** More columns than have a colour of their own. */
    TOO_MANY_COLOURS,
    /** More columns than have a grey of their own. */
    TOO_MANY_GREYS,
    /** The columns of a row overlap or leave its units: they do not add up to it. */
    NOT_PARTS,
    /** More columns than can be read side by side at this width. */
    TOO_MANY_FIELDS,
    /** Rows and columns are not codes of the same facet. */
    NOT_THE_SAME_CODES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
