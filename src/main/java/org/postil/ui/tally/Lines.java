package org.postil.ui.tally;

import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Orders the rows of a tally as they are to be shown: a tree, some of it folded. */
final class Lines {
    private final Tally tally;
    private final TallyChoices choices;
    private final Set<String> folded;

    private Lines(Tally tally, TallyChoices choices, Set<String> folded) {
        this.tally = tally;
        this.choices = choices;
        this.folded = folded;
    }

    private record Branch(int index, Tally.Row row, List<Branch> below) {
        boolean anything() {
            return row.n() > 0
                    || row.undecided() > 0
                    || row.summary() != null
                    || below.stream().anyMatch(Branch::anything);
        }
    }

    /**
     * @param folded codes of the rows whose lower rows are not shown
     */
    static List<Line> of(Tally tally, TallyChoices choices, Set<String> folded) {
        var shown = new ArrayList<Line>();
        var lines = new Lines(tally, choices, folded);
        lines.put(lines.branches(), shown);
        return List.copyOf(shown);
    }

    private List<Branch> branches() {
        var roots = new ArrayList<Branch>();
        var path = new ArrayList<Branch>();
        for (int i = 0; i < tally.rows().size(); i++) {
            var row = tally.rows().get(i);
            var branch = new Branch(i, row, new ArrayList<>());
            while (path.size() >= row.level()) {
                path.removeLast();
            }
            (path.isEmpty() ? roots : path.getLast().below()).add(branch);
            path.add(branch);
        }
        return roots;
    }

    private void put(List<Branch> branches, List<Line> into) {
        var ordered = new ArrayList<>(branches);
        if (choices.hideZeros()) {
            ordered.removeIf(branch -> !branch.anything());
        }
        if (choices.largestFirst()) {
            // the sort is stable: equal numbers stay in the order of the codebook
            ordered.sort(Comparator.comparingLong((Branch b) -> b.row().n()).reversed());
        }
        for (var branch : ordered) {
            boolean open = !folded.contains(branch.row().code());
            into.add(new Line(branch.index(), branch.row(), !branch.below().isEmpty(), open));
            if (open) {
                put(branch.below(), into);
            }
        }
    }
}
