package org.postil.ui.tally;

import org.postil.tables.Arrangement;
import org.postil.tables.Arrangement.Branch;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of a tally as they are to be shown: arranged, some of them folded. */
final class Lines {
    private Lines() {}

    /**
     * @param folded codes of the rows whose lower rows are not shown
     */
    static List<Line> of(Tally tally, TallyChoices choices, Set<String> folded) {
        var shown = new ArrayList<Line>();
        put(Arrangement.of(tally, choices.layout()), folded, shown);
        return List.copyOf(shown);
    }

    private static void put(List<Branch> branches, Set<String> folded, List<Line> into) {
        for (var branch : branches) {
            boolean open = !folded.contains(branch.row().code());
            into.add(new Line(branch.index(), branch.row(), !branch.below().isEmpty(), open));
            if (open) {
                put(branch.below(), folded, into);
            }
        }
    }
}
