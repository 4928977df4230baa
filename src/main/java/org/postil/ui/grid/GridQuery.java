package org.postil.ui.grid;

import org.postil.domain.Variable.Level;

/**
 * Which lines are shown, and in which order.
 *
 * @param text that stands in the name of a line or in one of its cells; empty for all
 * @param condition on the reviews, as text; empty for all
 * @param openOnly only lines with a question that has no answer yet
 * @param sort id of the variable by which they are ordered; 0 for the order of the reviews
 */
record GridQuery(
        Level level,
        String text,
        String condition,
        boolean openOnly,
        long sort,
        boolean descending) {
    static GridQuery all(Level level) {
        return new GridQuery(level, "", "", false, 0, false);
    }

    GridQuery withText(String now) {
        return new GridQuery(level, now, condition, openOnly, sort, descending);
    }

    GridQuery withCondition(String now) {
        return new GridQuery(level, text, now, openOnly, sort, descending);
    }

    GridQuery withOpenOnly(boolean now) {
        return new GridQuery(level, text, condition, now, sort, descending);
    }

    GridQuery sorted(long variable, boolean down) {
        return new GridQuery(level, text, condition, openOnly, variable, down);
    }

    /** Columns of another level cannot order these lines. */
    GridQuery at(Level now) {
        return new GridQuery(now, text, condition, openOnly, 0, false);
    }

    boolean isNarrowed() {
        return !text.isBlank() || !condition.isBlank() || openOnly;
    }
}
