package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;

import java.util.Map;
import java.util.OptionalDouble;

/** Which kappa stands for kappa: Cohen's for two coders, Fleiss' for more. */
public final class Kappa {
    private Kappa() {}

    /** Its name among the statistics. */
    public static String name(int coders) {
        return coders > 2 ? "fleiss_kappa" : "cohen_kappa";
    }

    static OptionalDouble of(Map<String, Estimate> statistics) {
        for (String name : new String[] {name(2), name(3)}) {
            var found = statistics.get(name);
            if (found != null) {
                return found.number();
            }
        }
        return OptionalDouble.empty();
    }
}
