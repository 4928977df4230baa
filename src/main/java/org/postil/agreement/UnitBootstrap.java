package org.postil.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The interval by drawing units anew, with replacement: percentiles of the coefficient over the
 * draws (Efron and Tibshirani 1993, chapter 13). Equal seeds give equal intervals. Where units lie
 * inside reviews, reviews are drawn and not units, since what one report is like is shared by all
 * its paragraphs.
 *
 * @param draws how many, 1 or more
 * @param seed is stored with the result
 */
public record UnitBootstrap(int draws, long seed) {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /**
     * @param interval empty when fewer than two draws gave a number
     * @param undefined how many draws gave none; they are left out
     */
    public record Outcome(Optional<Interval> interval, int undefined) {}

    /** Each unit is drawn by itself. */
    public Outcome of(Measure measure, CodingMatrix matrix) {
        var random = new SplittableRandom(seed);
        double[] weights = new double[matrix.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = matrix.weight(row);
        }
        var rows = new WeightedDraw(weights);
        int units = (int) Math.round(matrix.units());
        return outcome(
                measure,
                () -> {
                    double[] drawn = new double[weights.length];
                    for (int i = 0; i < units; i++) {
                        drawn[rows.next(random)]++;
                    }
                    return matrix.weighted(drawn);
                });
    }

    /**
     * Whole clusters are drawn.
     *
     * @param cluster the cluster of each row, from 0
     */
    public Outcome of(Measure measure, CodingMatrix matrix, int[] cluster) {
        var random = new SplittableRandom(seed);
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        return outcome(
                measure,
                () -> {
                    int[] times = new int[clusters];
                    for (int i = 0; i < clusters; i++) {
                        times[random.nextInt(clusters)]++;
                    }
                    double[] drawn = new double[matrix.rows()];
                    for (int row = 0; row < drawn.length; row++) {
                        drawn[row] = matrix.weight(row) * times[cluster[row]];
                    }
                    return matrix.weighted(drawn);
                });
    }

    private Outcome outcome(Measure measure, java.util.function.Supplier<CodingMatrix> draw) {
        double[] values = new double[draws];
        int defined = 0;
        for (int i = 0; i < draws; i++) {
            var number = measure.of(draw.get()).number();
            if (number.isPresent()) {
                values[defined++] = number.getAsDouble();
            }
        }
        double[] sorted = Arrays.copyOf(values, defined);
        Arrays.sort(sorted);
        Optional<Interval> interval =
                defined < 2
                        ? Optional.empty()
                        : Optional.of(
                                new Interval(
                                        deviation(sorted),
                                        quantile(sorted, LOW),
                                        quantile(sorted, HIGH)));
        return new Outcome(interval, draws - defined);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    /** Between the two nearest (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
