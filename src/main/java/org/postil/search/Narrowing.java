package org.postil.search;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.DocumentRole;
import org.postil.tally.Condition;
import org.postil.tally.Layer;

import java.util.Optional;
import java.util.Set;

/**
 * Where to search. Without any narrowing: in all documents of all reviews but the excluded ones.
 *
 * @param layer whose codes, answers and read marks count in the condition and for the code
 * @param where only reviews for which it holds, null for all
 * @param roles only documents of these roles, empty for all
 * @param inside only within passages that carry this code or one below it
 */
public record Narrowing(
        Layer layer, @Nullable Condition where, Set<DocumentRole> roles, Optional<Code> inside) {
    public Narrowing {
        roles = Set.copyOf(roles);
    }

    public static Narrowing none(Layer layer) {
        return new Narrowing(layer, null, Set.of(), Optional.empty());
    }
}
