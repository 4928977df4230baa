package org.postil.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds tables by their ruling lines: lines that touch make a grid, cells between which no line is
 * drawn are one. A frame around text, or boxes one below the other, are no table.
 */
final class RuledTables {
    private static final float NEAR = 3;
    private static final int MOST_LINES = 1_500;

    private final List<PrintedTable> tables = new ArrayList<>();
    private List<PrintPiece> pieces;

    private RuledTables(List<PrintPiece> pieces) {
        this.pieces = pieces;
    }

    /**
     * @param tables from top to bottom
     * @param rest the pieces that stand in none
     */
    record Found(List<PrintedTable> tables, List<PrintPiece> rest) {}

    static Found in(List<PrintPiece> pieces, List<Ruling> rulings) {
        var search = new RuledTables(pieces);
        if (rulings.size() >= 4) {
            List<Ruling> lines = new ArrayList<>(merged(rulings, true));
            lines.addAll(merged(rulings, false));
            if (lines.size() <= MOST_LINES) {
                groups(lines).forEach(search::take);
            }
        }
        search.tables.sort((a, b) -> Float.compare(a.top(), b.top()));
        return new Found(search.tables, search.pieces);
    }

    /** Lines drawn cell by cell, or twice, as one. */
    private static List<Ruling> merged(List<Ruling> rulings, boolean horizontal) {
        var sorted = new ArrayList<Ruling>();
        for (Ruling ruling : rulings) {
            if (ruling.horizontal() == horizontal) {
                sorted.add(ruling);
            }
        }
        sorted.sort((a, b) -> {
            int byPlace = Math.round(a.at() / 1.5f) - Math.round(b.at() / 1.5f);
            return byPlace != 0 ? byPlace : Float.compare(a.start(), b.start());
        });
        var result = new ArrayList<Ruling>();
        Ruling open = null;
        for (Ruling next : sorted) {
            if (open != null
                    && Math.abs(open.at() - next.at()) <= 1.5f
                    && next.start() <= open.end() + NEAR) {
                open =
                        new Ruling(
                                horizontal,
                                open.at(),
                                open.start(),
                                Math.max(open.end(), next.end()));
            } else {
                if (open != null) {
                    result.add(open);
                }
                open = next;
            }
        }
        if (open != null) {
            result.add(open);
        }
        return result;
    }

    private static boolean touch(Ruling a, Ruling b) {
        if (a.horizontal() == b.horizontal()) {
            return false;
        }
        return a.at() >= b.start() - NEAR
                && a.at() <= b.end() + NEAR
                && b.at() >= a.start() - NEAR
                && b.at() <= a.end() + NEAR;
    }

    private static Iterable<List<Ruling>> groups(List<Ruling> lines) {
        int[] parent = new int[lines.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < parent.length; i++) {
            for (int j = i + 1; j < parent.length; j++) {
                if (touch(lines.get(i), lines.get(j))) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        var groups = new TreeMap<Integer, List<Ruling>>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), k -> new ArrayList<>()).add(lines.get(i));
        }
        return groups.values();
    }

    static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void take(List<Ruling> lines) {
        var across = new ArrayList<Ruling>();
        var down = new ArrayList<Ruling>();
        lines.forEach(line -> (line.horizontal() ? across : down).add(line));
        if (across.size() < 2 || down.isEmpty()) {
            return;
        }
        float[] xs = places(down, across);
        float[] ys = places(across, down);
        if (xs.length < 3 || ys.length < 2 || xs.length > 80 || xs.length * ys.length > 6_000) {
            return;
        }
        var grid = new TableGrid(xs, ys, across, down);
        if (grid.columnsUsed() < 2) {
            return;
        }
        var found = grid.fill(pieces);
        if (found.table() != null) {
            tables.add(found.table());
            pieces = found.rest();
        }
    }

    /** Where the lines stand and the crossing ones end, ascending, none twice. */
    private static float[] places(List<Ruling> lines, List<Ruling> crossing) {
        var all = new ArrayList<Float>();
        lines.forEach(line -> all.add(line.at()));
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (Ruling line : crossing) {
            least = Math.min(least, line.start());
            most = Math.max(most, line.end());
        }
        all.add(least);
        all.add(most);
        Collections.sort(all);
        var result = new float[all.size()];
        int count = 0;
        for (float place : all) {
            if (count == 0 || place - result[count - 1] > NEAR + 1) {
                result[count++] = place;
            }
        }
        return Arrays.copyOf(result, count);
    }
}
