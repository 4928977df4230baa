package org.postil.tables;

import org.postil.tally.Absence;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The rows of a tally in the order and selection of a presentation: a tree. */
public final class Arrangement {
    private final Tally tally;
    private final Presentation presentation;

    private Arrangement(Tally tally, Presentation presentation) {
        this.tally = tally;
        this.presentation = presentation;
    }

    /**
     * A row with those that stand below it.
     *
     * @param index of the row in the tally
     */
    public record Branch(int index, Tally.Row row, List<Branch> below) {
        private boolean anything() {
            return row.n() > 0
                    || row.undecided() > 0
                    || row.summary() != null
                    || below.stream().anyMatch(Branch::anything);
        }
    }

    /** The rows at the top, arranged, each with those below it. */
    public static List<Branch> of(Tally tally, Presentation presentation) {
        var arrangement = new Arrangement(tally, presentation);
        return arrangement.arranged(arrangement.tree());
    }

    /** The same table with its rows arranged; every number keeps what is behind it. */
    public static Tally apply(Tally tally, Presentation presentation) {
        var order = new ArrayList<Integer>();
        flatten(of(tally, presentation), order);
        boolean same = order.size() == tally.rows().size();
        for (int i = 0; same && i < order.size(); i++) {
            same = order.get(i) == i;
        }
        if (same) {
            return tally;
        }
        return new Tally(
                tally.request(),
                tally.universe(),
                tally.units(),
                tally.read(),
                tally.layer(),
                tally.where(),
                tally.percent(),
                tally.caption(),
                tally.rowsName(),
                tally.columnsName(),
                tally.columns(),
                order.stream().map(tally.rows()::get).toList(),
                tally.fisher(),
                new Moved(tally.evidence(), List.copyOf(order)));
    }

    private static void flatten(List<Branch> branches, List<Integer> into) {
        for (Branch branch : branches) {
            into.add(branch.index());
            flatten(branch.below(), into);
        }
    }

    private List<Branch> tree() {
        var roots = new ArrayList<Branch>();
        var path = new ArrayList<Branch>();
        for (int i = 0; i < tally.rows().size(); i++) {
            var row = tally.rows().get(i);
            while (path.size() >= row.level()) {
                path.removeLast();
            }
            if (presentation.levels() > 0 && row.level() > presentation.levels()) {
                continue;
            }
            var branch = new Branch(i, row, new ArrayList<>());
            (path.isEmpty() ? roots : path.getLast().below()).add(branch);
            path.add(branch);
        }
        return roots;
    }

    private List<Branch> arranged(List<Branch> branches) {
        var ordered = new ArrayList<>(branches);
        if (presentation.hideZeros()) {
            ordered.removeIf(branch -> !branch.anything());
        }
        // sorts are stable: equals stay in the order of the codebook
        switch (presentation.order()) {
            case CODEBOOK -> {}
            case LARGEST ->
                    ordered.sort(Comparator.comparingLong((Branch b) -> b.row().n()).reversed());
            case NAME -> ordered.sort(Comparator.comparing(b -> sortName(b.row())));
        }
        return ordered.stream()
                .map(b -> new Branch(b.index(), b.row(), arranged(b.below())))
                .toList();
    }

    private static String sortName(Tally.Row row) {
        return row.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Evidence by the place of a row in the arranged table.
     *
     * @param order the row of the counted table at each place
     */
    private record Moved(Evidence counted, List<Integer> order) implements Evidence {
        @Override
        public List<InReview> row(int row) {
            return counted.row(order.get(row));
        }

        @Override
        public List<InReview> undecided(int row) {
            return counted.undecided(order.get(row));
        }

        @Override
        public List<InReview> cell(int row, int column) {
            return counted.cell(order.get(row), column);
        }

        @Override
        public List<InReview> undecided(int row, int column) {
            return counted.undecided(order.get(row), column);
        }

        @Override
        public List<InReview> missing(Absence reason) {
            return counted.missing(reason);
        }

        @Override
        public List<InReview> notRechecked(int row) {
            return counted.notRechecked(order.get(row));
        }
    }
}
