package org.postil.agreement;

import org.apache.commons.math3.distribution.TDistribution;

import java.util.Optional;

/**
 * The interval by Gwet's linearisation, with the quantile of t for the units less one, the upper
 * bound cut at 1 (Gwet 2021, section 5.3; irrCAC).
 */
public final class GwetInterval {
    public static final String METHOD =
            "Gwet's linearisation, quantile of t for the units less one, cut at 1";

    private static final double UPPER = 0.975;

    private GwetInterval() {}

    /** Empty for a measure without such a variance, and for fewer than two units. */
    public static Optional<Interval> of(Estimate.Value value) {
        double units = value.terms().units();
        if (units < 2) {
            return Optional.empty();
        }
        double se = Math.sqrt(value.terms().variance(value.value()));
        double half = se * new TDistribution(null, units - 1).inverseCumulativeProbability(UPPER);
        return Optional.of(
                new Interval(se, value.value() - half, Math.min(1, value.value() + half)));
    }
}
