package org.postil.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

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

    /** Each unit is drawn by itself; the same draws serve all measures. */
    public Map<String, Outcome> of(Map<String, Measure> measures, CodingMatrix matrix) {
        var merged = matrix.merged();
        double[] weights = new double[merged.rows()];
        Arrays.setAll(weights, merged::weight);
        var units = new UnitDraw(weights, new SplittableRandom(seed));
        return outcomes(measures, () -> merged.weighted(units.next()));
    }

    public Outcome of(Measure measure, CodingMatrix matrix) {
        return of(Map.of("", measure), matrix).values().iterator().next();
    }

    /**
     * Whole clusters are drawn.
     *
     * @param cluster the cluster of each row, from 0
     */
    public Map<String, Outcome> of(
            Map<String, Measure> measures, CodingMatrix matrix, int[] cluster) {
        var drawn = new ClusterDraw(matrix, cluster, new SplittableRandom(seed));
        return outcomes(measures, drawn::next);
    }

    private Map<String, Outcome> outcomes(
            Map<String, Measure> measures, Supplier<CodingMatrix> next) {
        var found = new LinkedHashMap<String, Numbers>();
        measures.keySet().forEach(name -> found.put(name, new Numbers(draws)));
        for (int i = 0; i < draws; i++) {
            var drawn = next.get();
            found.forEach((name, numbers) ->
                    Objects.requireNonNull(measures.get(name))
                            .of(drawn)
                            .number()
                            .ifPresent(numbers::add));
        }
        var outcomes = new LinkedHashMap<String, Outcome>();
        found.forEach((name, numbers) -> outcomes.put(name, numbers.outcome(draws)));
        return outcomes;
    }

    /** The numbers that a measure gave. */
    private static final class Numbers {
        private final double[] values;
        private int count;

        Numbers(int most) {
            values = new double[most];
        }

        void add(double value) {
            values[count++] = value;
        }

        Outcome outcome(int draws) {
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return new Outcome(
                    count < 2
                            ? Optional.empty()
                            : Optional.of(
                                    new Interval(
                                            deviation(sorted),
                                            quantile(sorted, LOW),
                                            quantile(sorted, HIGH))),
                    draws - count);
        }
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
