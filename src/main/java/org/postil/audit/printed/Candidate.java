package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.audit.printed.Label.Around;

import java.util.Map;

/**
 * A cell that a figure may be about.
 *
 * @param column null for a row itself
 */
record Candidate(StudyCell cell, Label row, @Nullable Label column) {
    private static final double LEAST_OF_BOTH = 0.5;
    private static final double BOTH_SAID = 0.25;

    /** See {@link Label#fits}; of a cell its row and its column must both fit. */
    double fits(Around around, Map<String, Double> weights) {
        double byRow = row.fits(around, weights);
        if (column == null) {
            return byRow;
        }
        if (byRow < LEAST_OF_BOTH) {
            return 0;
        }
        double byColumn = column.fits(around, weights);
        return byColumn < LEAST_OF_BOTH || isInRow(column)
                ? 0
                : (byRow + byColumn) / 2 + BOTH_SAID * Math.min(1, byColumn);
    }

    /** "Education on abuse" says nothing of the agency Education. */
    private boolean isInRow(Label other) {
        return other.names().stream()
                .anyMatch(name ->
                        !name.isEmpty() && row.names().stream().anyMatch(r -> r.containsAll(name)));
    }

    /** Whether the whole of its name stands close by. */
    boolean isSaid(Around around) {
        return (row.isSaid(around) || around.keys().contains(row.key()))
                && (column == null || column.isSaid(around));
    }

    boolean isMeant(Around around) {
        return row.isMeant(around) && (column == null || column.isSaid(around));
    }
}
