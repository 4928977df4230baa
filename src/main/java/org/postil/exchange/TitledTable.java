package org.postil.exchange;

import org.postil.tally.Tally;

/**
 * A counted table and what it is called.
 *
 * @param name short, as on a sheet's tab
 * @param title as it stands above it
 * @param tally its rows as they are to be written: in that order, none besides
 */
public record TitledTable(String name, String title, Tally tally) {
    /** One that is called as its title says. */
    public TitledTable(String title, Tally tally) {
        this(title, title, tally);
    }
}
