package org.postil.agreement;

/**
 * Fleiss' kappa for any number of coders, also with missing ratings (Fleiss 1971; with missing
 * ratings Gwet 2021, section 3.4). For two coders without missing ratings it is Scott's pi.
 */
public final class FleissKappa implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        var ratings = new PooledRatings(matrix);
        return ChanceCorrected.of(ratings, chance(ratings));
    }

    private static Chance chance(PooledRatings ratings) {
        double expected = 0;
        for (int k = 0; k < ratings.categories(); k++) {
            expected += ratings.share(k) * ratings.share(k);
        }
        double[] ofRow = new double[ratings.rows()];
        for (int row = 0; row < ofRow.length; row++) {
            for (int k = 0; k < ratings.categories(); k++) {
                ofRow[row] += ratings.count(row, k) * ratings.share(k);
            }
            ofRow[row] /= Math.max(1, ratings.ratings(row));
        }
        return new Chance(expected, ofRow);
    }
}
