package org.postil.ui.grid;

import org.postil.domain.AnswerValue;
import org.postil.domain.Variable;

import java.util.List;
import java.util.Optional;

/**
 * What an edit of several cells would do.
 *
 * @param same cells that have this answer already
 * @param left cells that stay as they are because nothing was given for them
 * @param problems what does not fit, and stays as it is
 */
record GridPlan(List<Change> changes, int same, int left, List<Problem> problems) {
    GridPlan {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * @param before as it is written now; empty when there is no answer
     * @param value empty to go back to not answered
     */
    record Change(GridRow row, Variable variable, String before, Optional<AnswerValue> value) {}

    /**
     * @param row its name; the number of the pasted line where no row is there for it
     * @param column name of the variable; the number of the pasted cell where none is there
     * @param given as pasted
     */
    record Problem(String row, String column, String given, String why) {}

    /** How many of the changes replace or take away an answer. */
    long replacing() {
        return changes.stream().filter(c -> !c.before().isEmpty()).count();
    }
}
