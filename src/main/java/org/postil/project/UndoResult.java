package org.postil.project;

import java.util.List;

/** What came of an undo or a redo. */
sealed interface UndoResult {
    /**
     * @param actions the actions undone or redone, in the order in which that was done
     * @param recorded what the history recorded for each; their log rows are one unbroken range
     */
    record Done(List<ActionRow> actions, List<ActionRow> recorded) implements UndoResult {
        long first() {
            return recorded.getFirst().first();
        }

        long last() {
            return recorded.getLast().last();
        }
    }

    /** There is no action to undo or redo. */
    record Nothing() implements UndoResult {}

    /**
     * @param reason a sentence for the user
     */
    record Blocked(String reason) implements UndoResult {}
}
