package org.postil.exchange;

import org.postil.tables.TableRun;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;

/**
 * A counted table and what it is called.
 *
 * @param name short, as on a sheet's tab
 * @param title as it stands above it
 * @param tally its rows as they are to be written: in that order, none besides
 * @param small counts that are marked
 */
public record TitledTable(String name, String title, Tally tally, SmallCells small) {
    /** One that is called as its title says, without marks. */
    public TitledTable(String title, Tally tally) {
        this(title, title, tally, new SmallCells(0));
    }

    /** A saved table as it is laid out. */
    public static TitledTable of(TableRun.Counted run) {
        return of(run, run.arranged());
    }

    /**
     * @param tally in place of the one that the run counted
     */
    static TitledTable of(TableRun.Counted run, Tally tally) {
        var small = new SmallCells(run.settings().presentation().smallBelow());
        return new TitledTable(run.table().name(), run.title(), tally, small);
    }
}
