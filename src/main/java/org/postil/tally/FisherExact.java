package org.postil.tally;

/**
 * Fisher's exact test of a table of two by two, two-sided: the probability, with the margins as
 * they are, of all tables that are no more likely than the one found (Fisher 1935; as R's
 * fisher.test counts it).
 */
public final class FisherExact {
    /** Tables this much likelier are still taken as equally likely, as R does. */
    private static final double TIE = 1 + 1e-7;

    private static final int SUMMED = 256;

    private FisherExact() {}

    /**
     * @return from 0 to 1; 1 for a table with an empty row or column
     */
    public static double twoSided(long a, long b, long c, long d) {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        long row = Math.addExact(a, b);
        long column = Math.addExact(a, c);
        long all = Math.addExact(row, Math.addExact(c, d));
        long least = Math.max(0, row + column - all);
        long most = Math.min(row, column);
        if (least == most) {
            return 1;
        }
        double found = log(a, row, column, all);
        double total = 0;
        double extreme = 0;
        for (long x = least; x <= most; x++) {
            double likely = Math.exp(log(x, row, column, all) - found);
            // relative to the table found; far above it the ratio may be infinite, and then p is 0
            total += likely;
            extreme += likely <= TIE ? likely : 0;
        }
        return Math.min(1, extreme / total);
    }

    private static double log(long x, long row, long column, long all) {
        return choose(column, x) + choose(all - column, row - x) - choose(all, row);
    }

    private static double choose(long n, long k) {
        return factorial(n) - factorial(k) - factorial(n - k);
    }

    /** The logarithm of n!; a sum for small n, else Stirling's series. */
    private static double factorial(long n) {
        if (n < SUMMED) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double inverse = 1.0 / n;
        return n * Math.log(n)
                - n
                + 0.5 * Math.log(2 * Math.PI * n)
                + inverse / 12
                - inverse * inverse * inverse / 360;
    }
}
