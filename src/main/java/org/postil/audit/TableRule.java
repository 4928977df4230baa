package org.postil.audit;

import org.postil.domain.SavedTable;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;

import java.util.function.Consumer;

/** Saved tables are counted again: what they gave when they were saved may be in print. */
final class TableRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        for (SavedTable table : material.snapshot.savedTables()) {
            material.cancellation.check();
            switch (SavedTables.run(material.snapshot, material.engine, table)) {
                case TableRun.NotCounted not ->
                        tell(Kind.TABLE_NOT_COUNTED, table, not.why(), found);
                case TableRun.Counted counted -> {
                    if (!counted.changes().sameNumbers()) {
                        tell(Kind.TABLE_CHANGED, table, counted.changes().headline(), found);
                    }
                }
            }
        }
    }

    private static void tell(Kind kind, SavedTable table, String words, Consumer<Finding> found) {
        found.accept(
                Finding.of(
                        kind, table.name(), words, new Subject.OfTable(table.id()), table.guid()));
    }
}
