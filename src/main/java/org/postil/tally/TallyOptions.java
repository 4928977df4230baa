package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is counted or worked out beside the usual.
 *
 * @param missingOf variables (as {@code review.key}) whose missing answers follow another rule than
 *     the request's
 * @param direct below each code with codes under it, a row for the units that have the code itself
 * @param notRecheckedOut a unit without a code leaves the denominator when its review was read
 *     before the code was made or changed its meaning; passages have no such zeros
 * @param interval gives each percentage its Wilson score interval
 * @param fisher tests rows against two columns that exclude each other
 */
public record TallyOptions(
        Map<String, MissingRule> missingOf,
        boolean direct,
        boolean notRecheckedOut,
        boolean interval,
        boolean fisher) {
    public static final TallyOptions NONE = new TallyOptions(Map.of(), false, false, false, false);

    public TallyOptions {
        missingOf = Map.copyOf(missingOf);
    }

    /** The rule is for one variable, as {@code review.key}; null for the request's. */
    public TallyOptions withMissingOf(String variable, @Nullable MissingRule rule) {
        var more = new LinkedHashMap<>(missingOf);
        if (rule == null) {
            more.remove(variable);
        } else {
            more.put(variable, rule);
        }
        return new TallyOptions(more, direct, notRecheckedOut, interval, fisher);
    }

    public TallyOptions withDirect(boolean shown) {
        return new TallyOptions(missingOf, shown, notRecheckedOut, interval, fisher);
    }

    public TallyOptions withNotRecheckedOut(boolean out) {
        return new TallyOptions(missingOf, direct, out, interval, fisher);
    }

    public TallyOptions withInterval(boolean wanted) {
        return new TallyOptions(missingOf, direct, notRecheckedOut, wanted, fisher);
    }

    public TallyOptions withFisher(boolean wanted) {
        return new TallyOptions(missingOf, direct, notRecheckedOut, interval, wanted);
    }
}
