package org.postil.ui.history;

import java.time.Instant;

/**
 * A line of the history.
 *
 * @param who the coder's name; the program's for what nobody in particular did
 * @param colour of the coder, as #RRGGBB; empty for none
 * @param what what was done, in words
 * @param undone it was undone and stays so
 * @param step it can be gone back to: a step, not an undo or redo
 */
record HistoryRow(
        long id,
        Instant at,
        String who,
        String colour,
        String what,
        long rows,
        boolean undone,
        boolean step) {}
