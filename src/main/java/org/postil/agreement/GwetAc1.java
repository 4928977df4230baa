package org.postil.agreement;

/**
 * Gwet's AC1 (Gwet 2008): chance from how much the shares of the categories vary. The number of
 * categories is that of the categories possible, at least 2.
 */
public final class GwetAc1 implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        if (matrix.possible() < 2) {
            return Estimate.undefined(Why.ONE_CATEGORY);
        }
        var ratings = new PooledRatings(matrix);
        return ChanceCorrected.of(ratings, chance(ratings, matrix.possible()));
    }

    private static Chance chance(PooledRatings ratings, int possible) {
        double expected = 0;
        for (int k = 0; k < ratings.categories(); k++) {
            expected += ratings.share(k) * (1 - ratings.share(k));
        }
        double[] ofRow = new double[ratings.rows()];
        for (int row = 0; row < ofRow.length; row++) {
            for (int k = 0; k < ratings.categories(); k++) {
                ofRow[row] += ratings.count(row, k) * (1 - ratings.share(k));
            }
            ofRow[row] /= Math.max(1, ratings.ratings(row)) * (possible - 1.0);
        }
        return new Chance(expected / (possible - 1), ofRow);
    }
}
