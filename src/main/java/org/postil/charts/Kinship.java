package org.postil.charts;

import org.postil.tally.Tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which codes of a table's columns are a row's own code, stand above it or below it. */
final class Kinship {
    private final Tally tally;

    /** Of each column's code itself and those above it. */
    private final Map<Long, Set<Long>> line = new HashMap<>();

    /** The columns stand as a tree: each below the last one of a lesser level. */
    Kinship(Tally tally) {
        this.tally = tally;
        var above = new ArrayDeque<Tally.Column>();
        for (var column : codes(tally)) {
            while (!above.isEmpty() && above.getLast().level() >= column.level()) {
                above.removeLast();
            }
            above.addLast(column);
            var ids = new HashSet<Long>();
            above.forEach(c -> ids.add(c.id()));
            line.put(column.id(), ids);
        }
    }

    private static List<Tally.Column> codes(Tally tally) {
        var codes = new ArrayList<>(tally.columns());
        codes.removeIf(column -> column.kind() != Tally.Kind.CODE);
        return codes;
    }

    boolean of(Tally.Row row, int column) {
        var other = tally.columns().get(column);
        if (row.kind() != other.kind()) {
            return false;
        }
        if (row.kind() != Tally.Kind.CODE) {
            return row.id() == other.id();
        }
        return line.getOrDefault(other.id(), Set.of()).contains(row.id())
                || line.getOrDefault(row.id(), Set.of()).contains(other.id());
    }
}
