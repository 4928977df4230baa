package org.postil.ui.tally;

import org.postil.tally.Tally;

/**
 * A row of the table as it is shown.
 *
 * @param index of the row in the tally
 * @param parent whether rows stand below it
 * @param open whether those are shown
 */
record Line(int index, Tally.Row row, boolean parent, boolean open) {}
