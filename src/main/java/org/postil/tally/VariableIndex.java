package org.postil.tally;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of a snapshot with the rules of the derived ones read. */
final class VariableIndex {
    private final Map<Long, Variable> byId = new LinkedHashMap<>();
    private final Map<Long, DerivedRule> rules = new HashMap<>();
    private final Map<Long, String> broken = new HashMap<>();

    private VariableIndex() {}

    static VariableIndex of(Snapshot snapshot) {
        var index = new VariableIndex();
        var terms = new VariableTerms(snapshot);
        for (Variable variable : snapshot.variables()) {
            index.byId.put(variable.id(), variable);
            if (variable.isDerived()) {
                try {
                    var held = terms.rules().get(variable.id());
                    DerivedRule rule =
                            held == null
                                    ? RuleParser.read(variable.rule(), variable, snapshot, terms)
                                    : held;
                    index.rules.put(variable.id(), rule);
                    index.byId.put(variable.id(), rule.shapes(variable));
                } catch (Misunderstood e) {
                    index.broken.put(variable.id(), e.words());
                }
            }
        }
        return index;
    }

    Collection<Variable> all() {
        return byId.values();
    }

    Optional<Variable> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Variable> byPath(String path) {
        return byId.values().stream().filter(v -> v.path().equals(path)).findFirst();
    }

    /** Empty for a variable that is answered, or whose rule cannot be read. */
    Optional<DerivedRule> rule(Variable variable) {
        return Optional.ofNullable(rules.get(variable.id()));
    }

    /** Why a rule cannot be read; empty when it can or there is none. */
    Optional<String> objection(Variable variable) {
        return Optional.ofNullable(broken.get(variable.id()));
    }
}
