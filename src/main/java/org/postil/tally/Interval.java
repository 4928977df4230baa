package org.postil.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A 95% confidence interval of a proportion by Wilson's score method without continuity correction
 * (Wilson 1927; method 3 in Newcombe 1998, Statistics in Medicine 17, 857-872).
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
public record Interval(double low, double high) {
    /** The 0.975 quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * @param n from 0 to d
     * @param d above 0
     */
    public static Interval wilson(long n, long d) {
        if (d <= 0 || n < 0 || n > d) {
            throw new IllegalArgumentException(n + " of " + d + " is no proportion");
        }
        double p = (double) n / d;
        double square = Z * Z;
        double middle = p + square / (2.0 * d);
        double half = Z * Math.sqrt((p * (1 - p) + square / (4.0 * d)) / d);
        double by = 1 + square / d;
        return new Interval(
                n == 0 ? 0 : Math.max(0, (middle - half) / by),
                n == d ? 1 : Math.min(1, (middle + half) / by));
    }

    public BigDecimal lowPercent(int decimals) {
        return percent(low, decimals);
    }

    public BigDecimal highPercent(int decimals) {
        return percent(high, decimals);
    }

    private static BigDecimal percent(double share, int decimals) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }
}
