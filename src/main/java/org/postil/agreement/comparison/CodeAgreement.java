package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the coders agree on one code.
 *
 * @param label how the code is written in output
 * @param level 1 at the top
 * @param lowest whether no code stands under it
 * @param statistics by the names of {@link org.postil.agreement.Statistics}, in the order shown
 * @param drawn the bootstrap of each, empty without one
 * @param units what was compared
 */
public record CodeAgreement(
        Code code,
        String label,
        int level,
        boolean lowest,
        Counts counts,
        Map<String, Estimate> statistics,
        Map<String, UnitBootstrap.Outcome> drawn,
        RatedUnits units) {
    /** From how uneven use on kappa is watched. */
    private static final double UNEVEN = 0.5;

    /** How much further AC1 is then above it. */
    private static final double APART = 0.2;

    public CodeAgreement {
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
        drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
    }

    public Estimate statistic(String name) {
        var found = statistics.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    /**
     * Whether kappa says less than it seems to: nearly all units are alike in having the code or not
     * having it, chance agreement is therefore high, and kappa far below AC1 (the first paradox of
     * Feinstein and Cicchetti 1990; prevalence index of Byrt, Bishop and Carlin 1993).
     */
    public boolean isKappaMisleading() {
        var kappa = Kappa.of(statistics);
        var ac1 = statistics.get("gwet_ac1");
        if (kappa.isEmpty() || ac1 == null || ac1.number().isEmpty()) {
            return false;
        }
        double yes = counts.by().stream().mapToLong(Long::longValue).sum();
        double share = yes / (counts.units() * (double) counts.by().size());
        return Math.abs(2 * share - 1) >= UNEVEN
                && ac1.number().getAsDouble() - kappa.getAsDouble() >= APART;
    }
}
