package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Person;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.List;

/** What a rule does. Categories are numbered in the order the rule gives them, from 0. */
sealed interface RuleForm {
    /** No category: the value is known, and in none of them. */
    int NOWHERE = -1;

    /**
     * Puts numbers, or the years of dates, into ranges.
     *
     * @param other category of what lies in no range, or {@link #NOWHERE}
     */
    record Bands(Variable source, List<Band> bands, int other) implements RuleForm {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Gives values other names, or one name to several.
     *
     * @param other category of all other values, or {@link #NOWHERE}
     */
    record Recode(Variable source, List<Turn> turns, int other) implements RuleForm {
        public Recode {
            turns = List.copyOf(turns);
        }
    }

    record Turn(Condition.Value value, int category) {}

    /** How many persons of the role the review has, of whom the condition holds. */
    record CountOf(Person.Role role, @Nullable Condition such) implements RuleForm {}

    /**
     * Whether the condition holds.
     *
     * @param role of whom one person must meet it; null when it is about the review or about the
     *     very person who has the variable
     */
    record Any(Condition condition, Person.@Nullable Role role) implements RuleForm {}

    /** The first that has a value. */
    record First(List<Variable> sources) implements RuleForm {
        public First {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A range of numbers.
     *
     * @param low null without a lower end
     * @param high null without an upper end
     */
    record Band(
            int category,
            @Nullable BigDecimal low,
            boolean lowIncluded,
            @Nullable BigDecimal high,
            boolean highIncluded) {
        boolean holds(BigDecimal number) {
            return (low == null || number.compareTo(low) >= (lowIncluded ? 0 : 1))
                    && (high == null || number.compareTo(high) <= (highIncluded ? 0 : -1));
        }

        boolean overlaps(Band other) {
            return reaches(other) && other.reaches(this);
        }

        /** It begins no later than the other ends. */
        private boolean reaches(Band other) {
            if (low == null || other.high == null) {
                return true;
            }
            int compared = low.compareTo(other.high);
            return compared < 0 || compared == 0 && lowIncluded && other.highIncluded;
        }
    }
}
