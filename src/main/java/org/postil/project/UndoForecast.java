package org.postil.project;

import java.util.List;
import java.util.Set;

/**
 * What an undo would change.
 *
 * @param newest id of the newest action when this was foretold; it holds until there is another
 * @param steps the actions that would be undone, in the order in which that is done
 * @param rows only of tables that would change
 * @param reasons why the user is asked first; empty when not asked
 */
public record UndoForecast(
        long newest, List<StepName> steps, List<TableRows> rows, Set<Reason> reasons) {
    public UndoForecast {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        reasons = Set.copyOf(reasons);
    }

    /** Rows of a table that would come back, change and go. */
    public record TableRows(String table, int added, int changed, int removed) {
        int all() {
            return added + changed + removed;
        }
    }

    /** Why an undo is not done without asking. */
    public enum Reason {
        /** Done before the project was opened this time. */
        OLDER_STEP,
        OTHER_CODER,
        MANY_ROWS
    }
}
