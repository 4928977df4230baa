package org.postil.agreement;

import java.util.OptionalDouble;

/** What a measure says of a matrix: a number, or why there is none. */
public sealed interface Estimate {

    /**
     * A number, always finite.
     *
     * @param terms what each unit adds to it, for its variance; empty for measures that have none
     */
    record Value(double value, UnitTerms terms) implements Estimate {
        static Value alone(double value) {
            return new Value(value, UnitTerms.NONE);
        }
    }

    record Undefined(Why why) implements Estimate {}

    /** A number without a variance. */
    static Estimate of(double value) {
        return Value.alone(value);
    }

    static Estimate undefined(Why why) {
        return new Undefined(why);
    }

    default OptionalDouble number() {
        return this instanceof Value value
                ? OptionalDouble.of(value.value())
                : OptionalDouble.empty();
    }
}
