package org.postil.project;

import java.util.List;
import java.util.Set;

/**
 * What would change if an action were undone, or redone if it is undone now.
 *
 * @param tables only tables that would change, by name
 * @param needsConfirmation why the user is asked first; empty when not asked
 */
record UndoPreview(ActionRow action, List<TableCount> tables, Set<Reason> needsConfirmation) {

    /** Rows that would be added, changed and removed. */
    record TableCount(String table, int added, int changed, int removed) {}

    enum Reason {
        /** Done before the project was opened this time. */
        OLDER_STEP,
        OTHER_CODER,
        MANY_ROWS
    }

    int rows() {
        return tables.stream().mapToInt(t -> t.added + t.changed + t.removed).sum();
    }
}
