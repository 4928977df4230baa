package org.postil.tally;

import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.ArrayList;

/** What the rows or the columns of a tally are. */
public sealed interface Axis {
    /** The codes of a facet, named by its key. */
    record OfFacet(String facet) implements Axis {}

    /** The values of a variable, named by level and key: {@code victim.sex}. */
    record OfVariable(String path) implements Axis {}

    /** As written on the command line. */
    default String key() {
        return switch (this) {
            case OfFacet f -> f.facet();
            case OfVariable v -> v.path();
        };
    }

    /** Reads a facet's key or name, or LEVEL.KEY of a variable; case does not matter. */
    static Parsed<Axis> parse(String text, Snapshot snapshot) {
        String word = text.strip();
        for (Facet facet : snapshot.codebook().facets()) {
            if (facet.key().equalsIgnoreCase(word) || facet.name().equalsIgnoreCase(word)) {
                return new Parsed.Ok<>(new OfFacet(facet.key()));
            }
        }
        var names = new ArrayList<String>();
        snapshot.codebook().facets().forEach(f -> names.add(f.key()));
        for (Variable variable : snapshot.variables()) {
            if (variable.path().equalsIgnoreCase(word)) {
                return new Parsed.Ok<>(new OfVariable(variable.path()));
            }
            names.add(variable.path());
        }
        return new Parsed.Error<>(
                "There is no facet or variable "
                        + Names.quoted(word)
                        + ". "
                        + Names.choose(word, names),
                0);
    }
}
