package org.postil.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * (observed - expected) / (1 - expected), with the terms of its variance by Gwet's linearisation
 * (Gwet 2021, Handbook of Inter-Rater Reliability, 5th ed., section 5.3; Gwet 2008).
 */
final class ChanceCorrected {
    private ChanceCorrected() {}

    static Estimate of(PooledRatings ratings, Chance chance) {
        double expected = chance.expected();
        double rest = 1 - expected;
        if (rest <= 0) {
            return Estimate.undefined(Why.NO_VARIATION);
        }
        double value = (ratings.observed() - expected) / rest;
        return new Estimate.Value(
                value, ratings.matrix().isDrawn() ? UnitTerms.NONE : terms(ratings, chance, value));
    }

    private static UnitTerms terms(PooledRatings ratings, Chance chance, double value) {
        double expected = chance.expected();
        double rest = 1 - expected;
        double scale = ratings.units() / ratings.paired();
        List<Double> terms = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int row = 0; row < ratings.rows(); row++) {
            if (ratings.ratings(row) == 0) {
                continue;
            }
            double observed =
                    ratings.ratings(row) > 1
                            ? scale * (ratings.agreement(row) - expected) / rest
                            : 0;
            double byChance = 2 * (1 - value) * (chance.ofRow()[row] - expected) / rest;
            terms.add(observed - byChance);
            weights.add(ratings.matrix().weight(row));
        }
        return new UnitTerms(array(terms), array(weights), ratings.matrix().isTabulated());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
