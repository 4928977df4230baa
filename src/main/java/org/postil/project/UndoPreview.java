package org.postil.project;

import org.postil.project.UndoForecast.Reason;
import org.postil.project.UndoForecast.TableRows;

import java.util.List;
import java.util.Set;

/**
 * What would change if an action were undone, or redone if it is undone now.
 *
 * @param tables only tables that would change, by name
 * @param needsConfirmation why the user is asked first; empty when not asked
 */
record UndoPreview(ActionRow action, List<TableRows> tables, Set<Reason> needsConfirmation) {

    int rows() {
        return tables.stream().mapToInt(TableRows::all).sum();
    }
}
