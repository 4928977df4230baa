package org.postil.ui.register;

import org.postil.coding.RegisterEntry;

/** A line of the register. */
sealed interface RegisterRow {
    /** Tells the groups apart; empty where there are none. */
    String group();

    /**
     * The head of a group.
     *
     * @param count of the recommendations under it
     * @param inScope how many of them are in scope
     */
    record Group(String group, String title, int count, int inScope) implements RegisterRow {}

    /** A recommendation, once under each of its groups. */
    record Item(String group, RegisterEntry entry) implements RegisterRow {}
}
