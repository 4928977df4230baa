package org.postil.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * The metrics of categories that are numbers or have an order (Krippendorff 2018, section 12.3).
 */
public enum NumberMetric implements Metric {
    /** Different is different. */
    NOMINAL {
        @Override
        public Ruler ruler(CodingMatrix matrix, double[] totals) {
            return new Measured((one, other) -> one == other ? 0 : 1);
        }
    },
    /** By rank: how many ratings stand between the two. */
    ORDINAL {
        @Override
        public Ruler ruler(CodingMatrix matrix, double[] totals) {
            int[] order = order(matrix);
            if (order.length < totals.length) {
                return new Unmeasured(Why.NO_ORDER);
            }
            // the middle of each category's ranks
            double[] middle = new double[totals.length];
            double below = 0;
            for (int k : order) {
                middle[k] = below + totals[k] / 2;
                below += totals[k];
            }
            return squares(middle);
        }
    },
    /** By difference. */
    INTERVAL {
        @Override
        public Ruler ruler(CodingMatrix matrix, double[] totals) {
            double[] numbers = numbers(matrix);
            return numbers.length < totals.length
                    ? new Unmeasured(Why.NOT_NUMERIC)
                    : squares(numbers);
        }
    },
    /** By difference in proportion to the sum. */
    RATIO {
        @Override
        public Ruler ruler(CodingMatrix matrix, double[] totals) {
            double[] numbers = numbers(matrix);
            if (numbers.length < totals.length) {
                return new Unmeasured(Why.NOT_NUMERIC);
            }
            return new Measured((one, other) -> {
                double sum = numbers[one] + numbers[other];
                double part = sum == 0 ? 0 : (numbers[one] - numbers[other]) / sum;
                return part * part;
            });
        }
    };

    private static Ruler squares(double[] at) {
        return new Measured((one, other) -> {
            double off = at[one] - at[other];
            return off * off;
        });
    }

    /** The categories' numbers; none at all when one of them is no number. */
    private static double[] numbers(CodingMatrix matrix) {
        double[] numbers = new double[matrix.categories().size()];
        for (int k = 0; k < numbers.length; k++) {
            OptionalDouble number = matrix.number(k);
            if (number.isEmpty()) {
                return new double[0];
            }
            numbers[k] = number.getAsDouble();
        }
        return numbers;
    }

    /** The categories from the least to the greatest: as declared, or else by number. */
    private static int[] order(CodingMatrix matrix) {
        Integer[] order = new Integer[matrix.categories().size()];
        Arrays.setAll(order, k -> k);
        if (!matrix.isOrdered()) {
            double[] numbers = numbers(matrix);
            if (numbers.length < order.length) {
                return new int[0];
            }
            Arrays.sort(order, Comparator.comparingDouble(k -> numbers[k]));
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
