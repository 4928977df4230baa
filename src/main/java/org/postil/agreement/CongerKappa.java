package org.postil.agreement;

/**
 * Conger's kappa (1980; Hubert 1977): chance from each coder's own shares, the mean over pairs of
 * coders. For two coders without missing ratings it is Cohen's kappa. The variance is Gwet's (2021,
 * section 5.3.4).
 */
public final class CongerKappa implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        double[] rated = new double[matrix.coders().size()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int coder = 0; coder < rated.length; coder++) {
                if (matrix.rating(row, coder) != CodingMatrix.MISSING) {
                    rated[coder] += matrix.weight(row);
                }
            }
        }
        for (double one : rated) {
            if (one == 0) {
                return Estimate.undefined(Why.NOTHING_IN_COMMON);
            }
        }
        var ratings = new PooledRatings(matrix);
        return ChanceCorrected.of(ratings, chance(matrix, ratings.units(), rated));
    }

    private static Chance chance(CodingMatrix matrix, double units, double[] rated) {
        int r = rated.length;
        int q = matrix.categories().size();
        double[][] own = new double[r][q];
        double[] sum = new double[q];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int coder = 0; coder < r; coder++) {
                int k = matrix.rating(row, coder);
                if (k != CodingMatrix.MISSING) {
                    own[coder][k] += matrix.weight(row);
                }
            }
        }
        for (int coder = 0; coder < r; coder++) {
            for (int k = 0; k < q; k++) {
                // divided once, so that one category alone has a share of exactly 1
                own[coder][k] /= rated[coder];
            }
        }
        double expected = 0;
        double pairs = r * (r - 1.0);
        // the others' sum of p x sum of q x p (all coders but oneself), per coder
        double[] withOthers = new double[r];
        for (int k = 0; k < q; k++) {
            for (int coder = 0; coder < r; coder++) {
                sum[k] += own[coder][k];
            }
            for (int coder = 0; coder < r; coder++) {
                double both = own[coder][k] * (sum[k] - own[coder][k]);
                withOthers[coder] += both;
                expected += both / pairs;
            }
        }
        double[] ofRow = new double[matrix.rows()];
        for (int row = 0; row < ofRow.length; row++) {
            for (int coder = 0; coder < r; coder++) {
                int k = matrix.rating(row, coder);
                double scale = units / rated[coder];
                if (k == CodingMatrix.MISSING) {
                    ofRow[row] += withOthers[coder] / pairs;
                } else {
                    double met = sum[k] - own[coder][k];
                    ofRow[row] += (scale * met + (1 - scale) * withOthers[coder]) / pairs;
                }
            }
        }
        return new Chance(expected, ofRow);
    }
}
