package org.postil.tally;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that an expression may name. A derived one has the type and the categories that its
 * rule gives; rules that lead back to themselves are refused.
 */
final class VariableTerms {
    private final Snapshot snapshot;

    /** Paths of the derived variables whose rules are being read, the outermost first. */
    private final List<String> within;

    private final Map<Long, DerivedRule> rules;

    VariableTerms(Snapshot snapshot) {
        this(snapshot, List.of(), new HashMap<>());
    }

    private VariableTerms(Snapshot snapshot, List<String> within, Map<Long, DerivedRule> rules) {
        this.snapshot = snapshot;
        this.within = within;
        this.rules = rules;
    }

    /** What may be named in the rule of a variable. */
    VariableTerms inside(Variable derived) {
        var more = new ArrayList<>(within);
        more.add(derived.path());
        return new VariableTerms(snapshot, more, rules);
    }

    /** The variable of that level and key; case does not matter. */
    Optional<Variable> find(Token word) throws Misunderstood {
        for (Variable variable : snapshot.variables()) {
            if (variable.path().equalsIgnoreCase(word.text())) {
                return Optional.of(resolved(variable, word));
            }
        }
        if (within.stream().anyMatch(word::is)) {
            // not saved yet
            throw circle(word.text(), word);
        }
        return Optional.empty();
    }

    private Variable resolved(Variable variable, Token word) throws Misunderstood {
        if (within.stream().anyMatch(variable.path()::equalsIgnoreCase)) {
            throw circle(variable.path(), word);
        }
        if (!variable.isDerived()) {
            return variable;
        }
        DerivedRule rule = rules.get(variable.id());
        if (rule == null) {
            try {
                rule = RuleParser.read(variable.rule(), variable, snapshot, this);
            } catch (Misunderstood e) {
                throw new Misunderstood(
                        "The rule of " + variable.path() + " cannot be used: " + e.words(),
                        word.start());
            }
            rules.put(variable.id(), rule);
        }
        return rule.shapes(variable);
    }

    private Misunderstood circle(String path, Token word) {
        return new Misunderstood(
                within.size() < 2 && within.contains(path)
                        ? "A rule cannot use its own variable."
                        : path + " goes in a circle: it uses " + String.join(", ", within) + ".",
                word.start());
    }

    /**
     * @param others words that could stand there too
     */
    Misunderstood unknown(Token word, List<String> others, String more) {
        var names = new ArrayList<String>();
        snapshot.variables().forEach(v -> names.add(v.path()));
        names.addAll(others);
        return new Misunderstood(
                "There is no variable "
                        + Names.quoted(word.text())
                        + ". "
                        + Names.choose(word.text(), names)
                        + more,
                word.start());
    }

    /** The rules read so far, by variable. */
    Map<Long, DerivedRule> rules() {
        return rules;
    }
}
