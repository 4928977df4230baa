package org.postil.tally;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.List;
import java.util.Optional;

/**
 * Reads the rules of derived variables:
 *
 * <pre>
 * bands(victim.age: 0-17, 18-24 as "young", 25-64, 65+; else "unclear")
 * recode(review.type: A, B -&gt; "C"; D -&gt; "E"; else "Other")
 * count(child)    count(child where child.age &lt; 18)
 * any(victim.sex = Male)    any(CONDITION)
 * first(review.a, review.b)
 * </pre>
 *
 * <p>Conditions are those of {@link Conditions} that ask answers and persons. Case does not matter.
 */
public final class DerivedRules {
    private DerivedRules() {}

    /**
     * The rule, or what is wrong and where. Names are looked up in the snapshot.
     *
     * @param of the variable it is for, which need not be saved yet; its level and key are asked
     */
    public static Parsed<DerivedRule> parse(String text, Variable of, Snapshot snapshot) {
        try {
            return new Parsed.Ok<>(
                    RuleParser.read(text, of, snapshot, new VariableTerms(snapshot)));
        } catch (Misunderstood e) {
            return e.in(Lexer.ofRules(text));
        }
    }

    /** What is wrong with the rule of a variable of the snapshot; empty when nothing is. */
    public static Optional<String> problem(Variable variable, Snapshot snapshot) {
        return switch (parse(variable.rule(), variable, snapshot)) {
            case Parsed.Ok<DerivedRule> ok -> Optional.empty();
            case Parsed.Error<DerivedRule> error -> Optional.of(error.message());
        };
    }

    /**
     * The variable with the type and the categories that its rule gives. One that is answered, or
     * whose rule cannot be read, stays as it is.
     */
    public static Variable shaped(Variable variable, Snapshot snapshot) {
        if (!variable.isDerived()) {
            return variable;
        }
        return switch (parse(variable.rule(), variable, snapshot)) {
            case Parsed.Ok<DerivedRule> ok -> ok.value().shapes(variable);
            case Parsed.Error<DerivedRule> error -> variable;
        };
    }

    /** All variables of the project, in order, as {@link #shaped} gives them. */
    public static List<Variable> shaped(Snapshot snapshot) {
        return List.copyOf(VariableIndex.of(snapshot).all());
    }
}
