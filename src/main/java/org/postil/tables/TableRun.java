package org.postil.tables;

import org.postil.domain.SavedTable;
import org.postil.tally.Tally;

/** A saved table counted again, or why it cannot be. */
public sealed interface TableRun {
    SavedTable table();

    /**
     * @param tally all rows, in the order of the codebook
     */
    record Counted(SavedTable table, TableSettings settings, Tally tally, Changes changes)
            implements TableRun {
        /** As printed above it. */
        public String title() {
            return settings.title().isBlank() ? table.name() : settings.title();
        }

        /** The table as it is laid out. */
        public Tally arranged() {
            return Arrangement.apply(tally, settings.presentation());
        }
    }

    /**
     * @param why in sentences
     */
    record NotCounted(SavedTable table, String why) implements TableRun {}
}
