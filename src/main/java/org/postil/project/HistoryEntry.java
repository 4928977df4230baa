package org.postil.project;

import java.time.Instant;

/**
 * One action as shown to people.
 *
 * @param coder GUID of who did it, empty for the program itself
 * @param label what was done, in words, without report text
 * @param kind do, undo, redo or barrier
 * @param state done, undone or abandoned; empty for what is not a do
 * @param target id of the action that an undo or redo is about, 0 for none
 * @param changes how many rows it wrote
 */
public record HistoryEntry(
        long id,
        Instant at,
        String coder,
        String label,
        String kind,
        String state,
        long target,
        long changes) {
    /** What the step is called, and whose it is. */
    public StepName step() {
        return new StepName(label, coder);
    }

    static HistoryEntry of(ActionRow row) {
        var state = row.state();
        var target = row.target();
        return new HistoryEntry(
                row.id(),
                row.at(),
                row.coder(),
                row.label(),
                row.kind().word(),
                state == null ? "" : state.word(),
                target == null ? 0 : target,
                row.last() - row.first() + 1);
    }
}
