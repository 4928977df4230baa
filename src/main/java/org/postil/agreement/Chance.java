package org.postil.agreement;

import java.util.Arrays;

/**
 * The agreement that chance alone would give.
 *
 * @param expected between 0 and 1; 1 leaves the coefficient undefined
 * @param ofRow what each row adds to it: the mean over the units rated is {@code expected}, and
 *     half its derivative
 */
record Chance(double expected, double[] ofRow) {

    /** A chance that does not depend on the ratings. */
    static Chance fixed(double expected, int rows) {
        double[] all = new double[rows];
        Arrays.fill(all, expected);
        return new Chance(expected, all);
    }
}
