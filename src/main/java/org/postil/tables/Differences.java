package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tables.Figures.Line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the numbers of a table against those it was saved with. */
final class Differences {
    private final Figures was;
    private final Figures now;
    private final Map<String, String> references = new HashMap<>();
    private final List<Difference> found = new ArrayList<>();

    private Differences(Figures was, Figures now, Map<String, String> then, Snapshot snapshot) {
        this.was = was;
        this.now = now;
        references.putAll(then);
        for (Review review : snapshot.reviews()) {
            references.put(review.guid(), review.reference());
        }
    }

    /**
     * Rows and columns that are new or gone are one difference each, without their cells.
     *
     * @param then references of the reviews of then, by GUID
     */
    static List<Difference> of(
            Figures was, Figures now, Map<String, String> then, Snapshot snapshot) {
        return List.copyOf(new Differences(was, now, then, snapshot).all());
    }

    private List<Difference> all() {
        var columns = Figures.sameLines(was.columns(), now.columns());
        var rows = Figures.sameLines(was.rows(), now.rows());
        for (int r = 0; r < rows.size(); r++) {
            Line row = now.rows().get(r);
            Line before = rows.get(r) < 0 ? null : was.rows().get(rows.get(r));
            if (before == null
                    || !before.own().same(row.own())
                    || !before.reviews().equals(row.reviews())) {
                row(row, before, row);
            }
            if (before != null) {
                cells(before, row, columns);
            }
        }
        gone(was.rows(), rows).forEach(line -> row(line, line, null));
        for (int c = 0; c < columns.size(); c++) {
            Line column = now.columns().get(c);
            Line before = columns.get(c) < 0 ? null : was.columns().get(columns.get(c));
            if (before == null || !before.own().same(column.own())) {
                column(column, before, column);
            }
        }
        gone(was.columns(), columns).forEach(line -> column(line, line, null));
        return found;
    }

    private static List<Line> gone(List<Line> before, List<Integer> kept) {
        var places = new HashSet<>(kept);
        var gone = new ArrayList<Line>();
        for (int i = 0; i < before.size(); i++) {
            if (!places.contains(i)) {
                gone.add(before.get(i));
            }
        }
        return gone;
    }

    private void column(Line shown, @Nullable Line before, @Nullable Line after) {
        found.add(
                new Difference(
                        "",
                        "",
                        shown.label(),
                        shown.name(),
                        before == null ? null : before.own(),
                        after == null ? null : after.own(),
                        List.of(),
                        List.of()));
    }

    private void row(Line shown, @Nullable Line before, @Nullable Line after) {
        Set<String> then = before == null || after == null ? Set.of() : before.reviews();
        Set<String> today = before == null || after == null ? Set.of() : after.reviews();
        found.add(
                new Difference(
                        shown.label(),
                        shown.name(),
                        "",
                        "",
                        before == null ? null : before.own(),
                        after == null ? null : after.own(),
                        without(today, then),
                        without(then, today)));
    }

    private List<String> without(Set<String> some, Set<String> others) {
        return some.stream()
                .filter(guid -> !others.contains(guid))
                .map(guid -> references.getOrDefault(guid, guid))
                .sorted()
                .toList();
    }

    private void cells(Line before, Line row, List<Integer> columns) {
        for (int c = 0; c < row.cells().size(); c++) {
            int at = columns.get(c);
            if (at >= 0 && at < before.cells().size()) {
                Figure then = before.cells().get(at);
                Figure figure = row.cells().get(c);
                if (!then.same(figure)) {
                    Line column = now.columns().get(c);
                    found.add(
                            new Difference(
                                    row.label(),
                                    row.name(),
                                    column.label(),
                                    column.name(),
                                    then,
                                    figure,
                                    List.of(),
                                    List.of()));
                }
            }
        }
    }
}
