package org.postil.extraction;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.Optional;

/** Reads the rules of derived variables: the template knows them as text only. */
@FunctionalInterface
public interface RuleCheck {
    /**
     * What is wrong with the rule of a variable; empty when it can be worked out.
     *
     * @param template with the variable and all that its rule may speak of
     */
    Optional<String> problem(Variable variable, Snapshot template);
}
