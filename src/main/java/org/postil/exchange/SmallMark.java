package org.postil.exchange;

import org.postil.tally.SmallCells;
import org.postil.tally.Tally;

import java.util.List;

/** How a count that may point at somebody is marked, the same in every form. */
final class SmallMark {
    static final String STAR = "*";

    private SmallMark() {}

    /** The star, or nothing. */
    static String of(long n, SmallCells small) {
        return small.flags(n) ? STAR : "";
    }

    /** What the star says, below a table of these rows; none where no count has one. */
    static List<String> notes(List<Tally.Row> rows, SmallCells small) {
        boolean some =
                rows.stream()
                        .anyMatch(row ->
                                row.summary() == null && small.flags(row.n())
                                        || row.cells().stream().anyMatch(c -> flags(c, small)));
        return some ? List.of(STAR + " Fewer than " + small.below() + ".") : List.of();
    }

    /** Of a mean there is no count to be marked. */
    static boolean flags(Tally.Cell cell, SmallCells small) {
        return cell.summary() == null && small.flags(cell.n());
    }
}
