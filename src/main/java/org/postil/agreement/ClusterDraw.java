package org.postil.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws as many clusters as there are, with replacement. Rows that are rated alike are one row of
 * what is drawn, so that a coefficient costs the number of ways to rate, not that of the units.
 */
final class ClusterDraw {
    private final CodingMatrix merged;

    /** By cluster and row of the merged matrix, how many units. */
    private final double[][] units;

    private final SplittableRandom random;

    /**
     * @param cluster the cluster of each row, from 0
     */
    ClusterDraw(CodingMatrix matrix, int[] cluster, SplittableRandom random) {
        this.random = random;
        merged = matrix.merged();
        units = new double[Arrays.stream(cluster).max().orElse(-1) + 1][merged.rows()];
        int[] place = matrix.placesIn(merged);
        for (int row = 0; row < place.length; row++) {
            units[cluster[row]][place[row]] += matrix.weight(row);
        }
    }

    CodingMatrix next() {
        double[] drawn = new double[merged.rows()];
        for (int i = 0; i < units.length; i++) {
            double[] one = units[random.nextInt(units.length)];
            for (int row = 0; row < drawn.length; row++) {
                drawn[row] += one[row];
            }
        }
        return merged.weighted(drawn);
    }
}
