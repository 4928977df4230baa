package org.postil.agreement;

/**
 * The share of the units rated by all coders on which all of them agree: the strictest percentage.
 */
public final class AllAgree implements Measure {
    @Override
    public Estimate of(CodingMatrix matrix) {
        var joint = matrix.jointly();
        var obstacle = joint.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        double agreed = 0;
        for (int row = 0; row < joint.rows(); row++) {
            agreed += isUnanimous(joint, row) ? joint.weight(row) : 0;
        }
        return Estimate.Value.alone(agreed / joint.units());
    }

    private static boolean isUnanimous(CodingMatrix matrix, int row) {
        for (int coder = 1; coder < matrix.coders().size(); coder++) {
            if (matrix.rating(row, coder) != matrix.rating(row, 0)) {
                return false;
            }
        }
        return true;
    }
}
