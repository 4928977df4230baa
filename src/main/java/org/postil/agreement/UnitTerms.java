package org.postil.agreement;

/**
 * The units' terms of a coefficient, linearised (Gwet 2021, Handbook of Inter-Rater Reliability,
 * 5th ed., chapters 5 and 6): their mean is the coefficient, their spread gives its variance.
 *
 * @param terms one per row of the matrix that counts for the coefficient
 * @param weights how many units each of these rows stands for
 * @param tabulated whether the rows are cells of a table; the variance then has 1/n, not 1/(n - 1)
 */
record UnitTerms(double[] terms, double[] weights, boolean tabulated) {
    static final UnitTerms NONE = new UnitTerms(new double[0], new double[0], false);

    double units() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** The variance of the mean about a value. */
    double variance(double value) {
        double n = units();
        double squares = 0;
        for (int i = 0; i < terms.length; i++) {
            double off = terms[i] - value;
            squares += weights[i] * off * off;
        }
        return squares / (n * (tabulated ? n : n - 1));
    }
}
