package org.postil.agreement;

/**
 * The mean of a measure of two coders over all pairs of coders; Light's kappa (1971) where the
 * measure is Cohen's kappa. Not defined when one pair's is not.
 */
public final class MeanOfPairs implements Measure {
    private final Measure measure;

    public MeanOfPairs(Measure measure) {
        this.measure = measure;
    }

    @Override
    public Estimate of(CodingMatrix matrix) {
        int r = matrix.coders().size();
        if (r < 2) {
            return Estimate.undefined(Why.ONE_CODER);
        }
        double sum = 0;
        for (int one = 0; one < r; one++) {
            for (int other = one + 1; other < r; other++) {
                var estimate = measure.of(matrix.pair(one, other));
                if (estimate instanceof Estimate.Value value) {
                    sum += value.value();
                } else {
                    return r == 2 ? estimate : Estimate.undefined(Why.A_PAIR_IS_UNDEFINED);
                }
            }
        }
        return Estimate.Value.alone(sum / (r * (r - 1) / 2.0));
    }
}
