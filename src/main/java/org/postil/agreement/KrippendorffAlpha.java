package org.postil.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Krippendorff's alpha for any number of coders, any metric, with missing ratings; units rated once
 * are left out (Krippendorff 2018, Content Analysis, 4th ed., chapter 12). The variance of the
 * nominal one is Gwet's linearisation (Gwet 2021, section 5.3.5; irrCAC {@code
 * krippen.alpha.dist}).
 */
public final class KrippendorffAlpha implements Measure {
    private final Metric metric;

    public KrippendorffAlpha(Metric metric) {
        this.metric = metric;
    }

    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        var ratings = new PooledRatings(matrix);
        double[] totals = totals(ratings);
        return switch (metric.ruler(matrix, totals)) {
            case Metric.Unmeasured unmeasured -> Estimate.undefined(unmeasured.why());
            case Metric.Measured measured -> of(ratings, totals, measured.distance());
        };
    }

    private Estimate of(PooledRatings ratings, double[] totals, Distance distance) {
        double n = 0;
        for (double total : totals) {
            n += total;
        }
        double expected = 0;
        for (int c = 0; c < totals.length; c++) {
            for (int k = c + 1; totals[c] > 0 && k < totals.length; k++) {
                expected += 2 * totals[c] * totals[k] * distance.between(c, k);
            }
        }
        if (expected == 0) {
            return Estimate.undefined(Why.NO_VARIATION);
        }
        double value = 1 - (n - 1) * observed(ratings, distance) / expected;
        return new Estimate.Value(
                value,
                metric == NumberMetric.NOMINAL && !ratings.matrix().isDrawn()
                        ? terms(ratings, totals, n)
                        : UnitTerms.NONE);
    }

    /** How often each category stands in the units rated twice or more. */
    private static double[] totals(PooledRatings ratings) {
        double[] totals = new double[ratings.categories()];
        for (int row = 0; row < ratings.rows(); row++) {
            if (ratings.ratings(row) > 1) {
                for (int k = 0; k < totals.length; k++) {
                    totals[k] += ratings.matrix().weight(row) * ratings.count(row, k);
                }
            }
        }
        return totals;
    }

    /** The sum of the differences within units, each unit by its ratings less one. */
    private static double observed(PooledRatings ratings, Distance distance) {
        double sum = 0;
        for (int row = 0; row < ratings.rows(); row++) {
            if (ratings.ratings(row) > 1) {
                sum +=
                        ratings.matrix().weight(row)
                                * within(ratings, row, distance)
                                / (ratings.ratings(row) - 1.0);
            }
        }
        return sum;
    }

    private static double within(PooledRatings ratings, int row, Distance distance) {
        double sum = 0;
        for (int c = 0; c < ratings.categories(); c++) {
            double count = ratings.count(row, c);
            for (int k = c + 1; count > 0 && k < ratings.categories(); k++) {
                double other = ratings.count(row, k);
                sum += other == 0 ? 0 : 2 * count * other * distance.between(c, k);
            }
        }
        return sum;
    }

    private static UnitTerms terms(PooledRatings ratings, double[] totals, double n) {
        double units = ratings.paired();
        double mean = n / units;
        double expected = 0;
        for (double total : totals) {
            expected += total / n * (total / n);
        }
        List<Integer> rows = new ArrayList<>();
        double agreed = 0;
        for (int row = 0; row < ratings.rows(); row++) {
            if (ratings.ratings(row) > 1) {
                rows.add(row);
                agreed += ratings.matrix().weight(row) * same(ratings, row, mean) / units;
            }
        }
        double[] terms = new double[rows.size()];
        double[] weights = new double[rows.size()];
        double rest = 1 - expected;
        // alpha counts a rating as agreeing with itself, once in all (Krippendorff's small-sample
        // correction)
        double self = 1 / n;
        double alpha = (self + (1 - self) * agreed - expected) / rest;
        for (int i = 0; i < terms.length; i++) {
            int row = rows.get(i);
            double more = (ratings.ratings(row) - mean) / mean;
            double observed = self + (1 - self) * (same(ratings, row, mean) - agreed * more);
            double byChance = -expected * more;
            for (int k = 0; k < totals.length; k++) {
                byChance += ratings.count(row, k) / mean * (totals[k] / n);
            }
            terms[i] = (observed - expected - (1 - alpha) * (byChance - expected)) / rest;
            weights[i] = ratings.matrix().weight(row);
        }
        return new UnitTerms(terms, weights, ratings.matrix().isTabulated());
    }

    private static double same(PooledRatings ratings, int row, double mean) {
        double same = 0;
        for (int k = 0; k < ratings.categories(); k++) {
            double count = ratings.count(row, k);
            same += count * (count - 1);
        }
        return same / (mean * (ratings.ratings(row) - 1));
    }
}
