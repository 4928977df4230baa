package org.postil.agreement;

/** The largest Cohen's kappa that the two coders' shares allow (Cohen 1960, p. 42). */
public final class CohenKappaMax implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        if (matrix.coders().size() > 2) {
            return Estimate.undefined(Why.MORE_THAN_TWO_CODERS);
        }
        var joint = matrix.jointly();
        var obstacle = joint.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        double[][] own = new double[2][joint.categories().size()];
        double n = joint.units();
        for (int row = 0; row < joint.rows(); row++) {
            for (int coder = 0; coder < 2; coder++) {
                own[coder][joint.rating(row, coder)] += joint.weight(row);
            }
        }
        double most = 0;
        double expected = 0;
        for (int k = 0; k < own[0].length; k++) {
            most += Math.min(own[0][k], own[1][k]) / n;
            expected += own[0][k] / n * (own[1][k] / n);
        }
        return expected >= 1
                ? Estimate.undefined(Why.NO_VARIATION)
                : Estimate.Value.alone((most - expected) / (1 - expected));
    }
}
