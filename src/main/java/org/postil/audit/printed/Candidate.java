package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.audit.printed.Label.Around;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A cell that a figure may be about.
 *
 * @param column null for a row itself
 */
record Candidate(StudyCell cell, Label row, @Nullable Label column) {
    private static final double LEAST_OF_BOTH = 0.5;
    private static final double BOTH_SAID = 0.25;
    private static final int MOST_BESIDES = 2;

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

    /** What the words close by say of it; empty unless they say the whole of its name. */
    Set<String> said(Around around) {
        var said = row.said(around);
        if (said.isEmpty() || column == null) {
            return said;
        }
        var ofColumn = column.said(around);
        if (ofColumn.isEmpty()) {
            return Set.of();
        }
        var both = new HashSet<>(said);
        both.addAll(ofColumn);
        return both;
    }

    /** The words of its names that stand anywhere around, whether they make up a name or not. */
    Set<String> partly(Around around) {
        var found = new HashSet<>(row.partly(around));
        if (column != null) {
            found.addAll(column.partly(around));
        }
        return found;
    }

    /** Whether any word of its names stands there, or its key. */
    boolean isTouched(Around around) {
        return !partly(around).isEmpty()
                || !row.said(around).isEmpty()
                || column != null && !column.said(around).isEmpty();
    }

    /** Whether the words close by say the whole of its name and nothing much else. */
    boolean isMeant(Around around) {
        return isMeant(around, MOST_BESIDES);
    }

    /** Whether they say its name and nothing else. */
    boolean isExact(Around around) {
        return isMeant(around, 1);
    }

    private boolean isMeant(Around around, int most) {
        var besides = column == null ? Set.<String>of() : column.said(around);
        return (column == null || !besides.isEmpty()) && row.isMeant(around, besides, most);
    }
}
