package org.postil.agreement;

/**
 * The share of pairs of coders who agree on a unit, averaged over the units rated by two at least
 * (Gwet 2021, section 2.2; irrCAC {@code pa.coeff.raw}). For two coders the plain percentage.
 */
public final class PercentAgreement implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        var ratings = new PooledRatings(matrix);
        return ChanceCorrected.of(ratings, Chance.fixed(0, ratings.rows()));
    }
}
