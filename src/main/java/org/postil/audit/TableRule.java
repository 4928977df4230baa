package org.postil.audit;

import org.postil.tables.TableRun;

import java.util.function.Consumer;

/** Counts the saved tables again: each must still be possible, and give what it gave. */
final class TableRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        for (TableRun run : material.saved()) {
            switch (run) {
                case TableRun.NotCounted not ->
                        found.accept(finding(Kind.TABLE_NOT_COUNTED, run, not.why()));
                case TableRun.Counted counted -> {
                    if (!counted.changes().sameNumbers()) {
                        found.accept(
                                finding(Kind.TABLE_CHANGED, run, counted.changes().headline()));
                    }
                }
            }
        }
    }

    private static Finding finding(Kind kind, TableRun run, String words) {
        String guid = run.table().guid();
        return Finding.of(kind, run.table().name(), words, new Subject.OfTable(guid, "", ""), guid);
    }
}
