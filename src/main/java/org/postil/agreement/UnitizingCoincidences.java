package org.postil.agreement;

/**
 * How much text two coders have put to which pair of codes, over all pairs of coders, each coder's
 * text once: the observed coincidences of unitizing, with what a chance pairing must not count, a
 * unit paired with itself (Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019,
 * Content Analysis, 4th ed., section 12.6, equations 32, 33 and 36). Gaps have the last index.
 *
 * <p>Found by a sweep over the ends of the units; the length of the text costs nothing.
 */
final class UnitizingCoincidences {
    private final int gap;
    private final int coders;
    private final double[][] together;
    private final double[] itself;
    private final double[] itselfCoded;

    UnitizingCoincidences(Unitizing unitizing) {
        gap = unitizing.codes().size();
        coders = unitizing.coders();
        together = new double[gap + 1][gap + 1];
        itself = new double[gap + 1];
        itselfCoded = new double[gap];
        sweep(unitizing);
        itself(unitizing);
    }

    private void sweep(Unitizing unitizing) {
        int[] next = new int[coders];
        int[] code = new int[coders];
        // the text that others have coded within the unit a coder is in
        double[] met = new double[coders];
        long[] edges = unitizing.edges();
        long at = 0;
        for (int e = 0; e <= edges.length; e++) {
            long to = e < edges.length ? edges[e] : unitizing.length();
            if (to > at) {
                count(unitizing, next, code, met, at, to - at);
                at = to;
            }
        }
        for (int coder = 0; coder < coders; coder++) {
            close(unitizing, coder, next, met);
        }
    }

    private void count(
            Unitizing unitizing, int[] next, int[] code, double[] met, long at, double length) {
        int coded = 0;
        for (int coder = 0; coder < coders; coder++) {
            var units = unitizing.units(coder);
            if (next[coder] < units.size() && units.get(next[coder]).end() <= at) {
                close(unitizing, coder, next, met);
            }
            boolean inside = next[coder] < units.size() && units.get(next[coder]).start() <= at;
            code[coder] = inside ? units.get(next[coder]).code() : gap;
            coded += inside ? 1 : 0;
        }
        double share = length / Math.max(1, coders - 1);
        for (int coder = 0; coder < coders; coder++) {
            for (int other = 0; other < coders; other++) {
                if (other != coder) {
                    together[code[coder]][code[other]] += share;
                }
            }
            if (code[coder] != gap) {
                met[coder] += share * (coded - 1);
            }
        }
    }

    private void close(Unitizing unitizing, int coder, int[] next, double[] met) {
        var units = unitizing.units(coder);
        if (next[coder] < units.size()) {
            itselfCoded[units.get(next[coder]).code()] += met[coder] * met[coder];
            next[coder]++;
        }
        met[coder] = 0;
    }

    /** A unit is one thing, and its square; a gap is single characters, where edges say nothing. */
    private void itself(Unitizing unitizing) {
        for (int coder = 0; coder < coders; coder++) {
            double gaps = unitizing.length();
            for (var unit : unitizing.units(coder)) {
                double length = unit.length();
                itself[unit.code()] += length * length;
                gaps -= length;
            }
            itself[gap] += gaps;
        }
    }

    int gap() {
        return gap;
    }

    double together(int code, int other) {
        return together[code][other];
    }

    /** How much text has a code, all coders together, of the first so many codes. */
    double of(int code, int codes) {
        double sum = 0;
        for (int other = 0; other < codes; other++) {
            sum += together[code][other];
        }
        return sum;
    }

    /** What a code's units paired with themselves would add; over the whole text. */
    double itself(int code) {
        return itself[code];
    }

    /** The same over the text that others have coded too. */
    double itselfCoded(int code) {
        return itselfCoded[code];
    }
}
