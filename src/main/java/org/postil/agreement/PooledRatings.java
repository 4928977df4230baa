package org.postil.agreement;

/**
 * What all coders said together, who said it forgotten: how often each category stands in each row,
 * how much the coders of a unit agree, what share each category has.
 *
 * <p>Units with one rating count for the shares and not for the agreement (Gwet 2021; irrCAC).
 */
final class PooledRatings {
    private final CodingMatrix matrix;
    private final int[][] counts;
    private final int[] ratings;
    private final double[] shares;
    private double units;
    private double paired;
    private double agreed;

    PooledRatings(CodingMatrix matrix) {
        this.matrix = matrix;
        int q = matrix.categories().size();
        counts = new int[matrix.rows()][q];
        ratings = new int[matrix.rows()];
        shares = new double[q];
        for (int row = 0; row < counts.length; row++) {
            read(row);
        }
        for (int k = 0; k < q; k++) {
            shares[k] /= units;
        }
    }

    private void read(int row) {
        for (int coder = 0; coder < matrix.coders().size(); coder++) {
            int rating = matrix.rating(row, coder);
            if (rating != CodingMatrix.MISSING) {
                counts[row][rating]++;
                ratings[row]++;
            }
        }
        double weight = matrix.weight(row);
        if (ratings[row] == 0) {
            return;
        }
        units += weight;
        for (int k = 0; k < shares.length; k++) {
            shares[k] += weight * counts[row][k] / ratings[row];
        }
        if (ratings[row] > 1) {
            paired += weight;
            agreed += weight * agreement(row);
        }
    }

    /** The share of pairs of coders of a unit who agree on it; 0 for a unit of one coder. */
    double agreement(int row) {
        double r = ratings[row];
        if (r < 2) {
            return 0;
        }
        double same = 0;
        for (int count : counts[row]) {
            same += (double) count * (count - 1);
        }
        return same / (r * (r - 1));
    }

    int rows() {
        return counts.length;
    }

    int count(int row, int category) {
        return counts[row][category];
    }

    int ratings(int row) {
        return ratings[row];
    }

    /** The share of a category, averaged over the units rated. */
    double share(int category) {
        return shares[category];
    }

    int categories() {
        return shares.length;
    }

    /** How many units were rated at all. */
    double units() {
        return units;
    }

    /** How many units were rated twice or more. */
    double paired() {
        return paired;
    }

    /** Observed agreement: the mean over the units rated twice or more. */
    double observed() {
        return agreed / paired;
    }

    CodingMatrix matrix() {
        return matrix;
    }
}
