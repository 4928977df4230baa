package org.postil.agreement;

/**
 * Brennan and Prediger's kappa (1981): chance is one over the number of categories possible. The
 * same number is known as Bennett's S (1954), as PABAK (Byrt 1993, two categories) and as
 * Randolph's free-marginal kappa (2005, more coders).
 */
public final class BrennanPrediger implements Measure {
    private final int least;

    public BrennanPrediger() {
        this(1);
    }

    private BrennanPrediger(int least) {
        this.least = least;
    }

    /** Of yes and no: two categories were possible, whatever was used. */
    public static BrennanPrediger ofTwoAtLeast() {
        return new BrennanPrediger(2);
    }

    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        int possible = Math.max(least, matrix.possible());
        if (possible < 2) {
            return Estimate.undefined(Why.ONE_CATEGORY);
        }
        var ratings = new PooledRatings(matrix);
        return ChanceCorrected.of(ratings, Chance.fixed(1.0 / possible, ratings.rows()));
    }
}
