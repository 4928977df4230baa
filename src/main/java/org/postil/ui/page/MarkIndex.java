package org.postil.ui.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The marks of a page, found by row; longer ones come first, so that shorter lie on top. */
final class MarkIndex {
    /** By beginning; of those that begin together the longer first, to lie below. */
    static final Comparator<Mark> READING_ORDER =
            Comparator.<Mark>comparingInt(m -> m.span().start())
                    .thenComparing(m -> -m.span().length())
                    .thenComparing(Mark::id);

    private final Rows rows;
    private final Map<String, Mark> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Mark>> byRow = new HashMap<>();

    /** Lanes of the marks that run over several rows: the same in each of them. */
    private final Map<String, Integer> lanes;

    MarkIndex(Rows rows, Collection<Mark> marks) {
        this.rows = rows;
        var wide = new ArrayList<StripeLanes.Stripe>();
        for (Mark mark : marks.stream().sorted(READING_ORDER).toList()) {
            insert(mark, false);
            if (isWide(mark)) {
                wide.add(stripe(mark));
            }
        }
        lanes = StripeLanes.sweep(wide);
    }

    /** The first and last row a mark touches. */
    int firstRow(Mark mark) {
        return rows.at(mark.span().start());
    }

    int lastRow(Mark mark) {
        return rows.at(Math.max(mark.span().start(), mark.span().end() - 1));
    }

    private boolean isWide(Mark mark) {
        return firstRow(mark) != lastRow(mark);
    }

    private StripeLanes.Stripe stripe(Mark mark) {
        return new StripeLanes.Stripe(mark.id(), firstRow(mark), lastRow(mark) + 1.0);
    }

    private void insert(Mark mark, boolean sorted) {
        byId.put(mark.id(), mark);
        int last = lastRow(mark);
        for (int row = firstRow(mark); row <= last; row++) {
            List<Mark> here = byRow.computeIfAbsent(row, r -> new ArrayList<>(4));
            here.add(mark);
            if (sorted) {
                here.sort(READING_ORDER);
            }
        }
    }

    /** Adds a mark; one of the same id must have been removed before. */
    void add(Mark mark) {
        insert(mark, true);
        if (isWide(mark)) {
            var stripe = stripe(mark);
            var others = new ArrayList<StripeLanes.Stripe>();
            for (String id : lanes.keySet()) {
                Mark other = byId.get(id);
                if (other != null && stripe(other).meets(stripe)) {
                    others.add(stripe(other));
                }
            }
            others.add(stripe);
            lanes.putAll(StripeLanes.assign(others, lanes));
        }
    }

    /** Takes a mark out; null when there was none. */
    @Nullable Mark remove(String id) {
        Mark mark = byId.remove(id);
        if (mark != null) {
            for (int row = firstRow(mark); row <= lastRow(mark); row++) {
                byRow.getOrDefault(row, List.of()).remove(mark);
            }
            lanes.remove(id);
        }
        return mark;
    }

    @Nullable Mark get(String id) {
        return byId.get(id);
    }

    Collection<Mark> all() {
        return byId.values();
    }

    List<Mark> in(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** Lanes that the marks of a row already have from other rows. */
    Map<String, Integer> lanes() {
        return lanes;
    }
}
