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
    /** From how uneven use on kappa is watched: three quarters are alike. */
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

    /** Whether and how a code is used so unevenly that one coefficient alone misleads. */
    public enum Prevalence {
        EVEN,
        /**
         * Few units have it: percent and AC1 are high whatever happens, kappa hangs on those few.
         */
        RARE,
        /** Nearly all units have it: kappa is low although coders mostly agree. */
        COMMON
    }

    /**
     * Nearly all units are alike in having the code or not having it, agreement by chance is
     * therefore high, and kappa far below AC1 (the first paradox of Feinstein and Cicchetti 1990;
     * prevalence index of Byrt, Bishop and Carlin 1993).
     */
    public Prevalence prevalence() {
        var kappa = Kappa.of(statistics);
        var ac1 = statistics.get("gwet_ac1");
        if (kappa.isEmpty()
                || ac1 == null
                || ac1.number().orElse(0) - kappa.getAsDouble() < APART) {
            return Prevalence.EVEN;
        }
        double yes = counts.by().stream().mapToLong(Long::longValue).sum();
        double index = 2 * yes / (counts.units() * (double) counts.by().size()) - 1;
        return Math.abs(index) < UNEVEN
                ? Prevalence.EVEN
                : index < 0 ? Prevalence.RARE : Prevalence.COMMON;
    }
}
