package org.postil.agreement;

import java.util.SplittableRandom;

/** Draws numbers by weight in constant time, by Vose's alias method (Vose 1991). */
final class WeightedDraw {
    private final double[] stay;
    private final int[] other;

    /**
     * @param weights 0 or more each, not all 0
     */
    WeightedDraw(double[] weights) {
        int n = weights.length;
        stay = new double[n];
        other = new int[n];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] scaled = new double[n];
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            scaled[i] = weights[i] * n / sum;
            if (scaled[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[--larges];
            stay[less] = scaled[less];
            other[less] = more;
            scaled[more] -= 1 - scaled[less];
            if (scaled[more] < 1) {
                small[smalls++] = more;
            } else {
                large[larges++] = more;
            }
        }
        while (larges > 0) {
            stay[large[--larges]] = 1;
        }
        // left over by rounding only
        while (smalls > 0) {
            stay[small[--smalls]] = 1;
        }
    }

    int next(SplittableRandom random) {
        int at = random.nextInt(stay.length);
        return random.nextDouble() < stay[at] ? at : other[at];
    }
}
