package org.postil.agreement;

import java.util.SplittableRandom;

/**
 * Draws as many units as there are, with replacement, and says how often each row came: one draw of
 * a multinomial. Row by row a binomial of what is left, so that the cost is that of the rows, not
 * of the units.
 */
final class UnitDraw {
    private static final int ONE_BY_ONE = 24;

    private final double[] weights;
    private final long units;
    private final SplittableRandom random;

    /**
     * @param weights how many units each row stands for, whole numbers
     */
    UnitDraw(double[] weights, SplittableRandom random) {
        this.weights = weights.clone();
        this.random = random;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        units = Math.round(sum);
    }

    double[] next() {
        double[] drawn = new double[weights.length];
        long left = units;
        double rest = units;
        for (int row = 0; row < drawn.length && left > 0; row++) {
            long times = weights[row] >= rest ? left : binomial(left, weights[row] / rest);
            drawn[row] = times;
            left -= times;
            rest -= weights[row];
        }
        return drawn;
    }

    /**
     * How many of n uniform numbers are below p: the middle one of them is a beta variate, and half
     * of the rest lie on the side of it that is known (Relles 1972; Devroye 1986, p. 536).
     */
    private long binomial(long n, double p) {
        long count = 0;
        long left = n;
        double below = p;
        while (left > ONE_BY_ONE) {
            long middle = (left + 1) / 2;
            double one = gamma(middle);
            double at = one / (one + gamma(left + 1 - middle));
            if (at <= below) {
                count += middle;
                left -= middle;
                below = (below - at) / (1 - at);
            } else {
                left = middle - 1;
                below /= at;
            }
        }
        for (long i = 0; i < left; i++) {
            count += random.nextDouble() < below ? 1 : 0;
        }
        return count;
    }

    /** A gamma variate of a shape of 1 or more (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                double u = 1 - random.nextDouble();
                if (Math.log(u) < 0.5 * x * x + d * (1 - cube + Math.log(cube))) {
                    return d * cube;
                }
            }
        }
    }
}
