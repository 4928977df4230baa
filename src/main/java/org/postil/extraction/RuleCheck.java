package org.postil.extraction;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.List;

/** Reads the rules of derived variables: the template knows them as text only. */
@FunctionalInterface
public interface RuleCheck {
    /**
     * What the rule of a variable gives.
     *
     * @param template with the variable and all that its rule may speak of
     */
    Reading read(Variable variable, Snapshot template);

    /** What became of a rule. */
    sealed interface Reading {}

    /**
     * It can be worked out.
     *
     * @param categories those that it gives; empty unless the type is a choice
     */
    record Gives(Variable.Type type, List<String> categories) implements Reading {
        public Gives {
            categories = List.copyOf(categories);
        }
    }

    /**
     * It cannot be worked out.
     *
     * @param words what is wrong
     * @param position index of the character in the rule at which it went wrong
     * @param length of what is wrong there, 0 where something is lacking
     */
    record Wrong(String words, int position, int length) implements Reading {}
}
