package org.postil.tally;

import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;

import java.util.ArrayList;
import java.util.List;

/** Looks up the code or group that is written in an expression. */
final class CodeTerms {
    private final Codebook codebook;

    CodeTerms(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The code of that key, path, name or alias, or the members of the group of that name.
     *
     * @param keyword what the word was announced as, for the error
     * @param start of the word, for the error
     */
    Ids find(String keyword, List<Facet> facets, String word, int start) throws Misunderstood {
        for (Facet facet : facets) {
            var found = codebook.find(facet, word);
            if (found.size() > 1) {
                throw new Misunderstood(
                        Names.quoted(word)
                                + " may be several codes. Write the key or the path: "
                                + String.join(", ", found.stream().map(codebook::path).toList()),
                        start);
            }
            if (!found.isEmpty()) {
                return Ids.of(found.getFirst().id());
            }
        }
        for (Facet facet : facets) {
            for (var group : codebook.groups()) {
                if (group.facet() == facet.id() && group.name().equalsIgnoreCase(word.strip())) {
                    return group.members();
                }
            }
        }
        var names = new ArrayList<String>();
        for (Facet facet : facets) {
            codebook.codesOf(facet).forEach(c -> names.add(codebook.label(c)));
            codebook.codesOf(facet).forEach(c -> names.add(c.name()));
            codebook.groups().stream()
                    .filter(g -> g.facet() == facet.id())
                    .forEach(g -> names.add(g.name()));
        }
        throw new Misunderstood(
                "There is no "
                        + keyword
                        + " "
                        + Names.quoted(word)
                        + ". "
                        + Names.choose(word, names),
                start);
    }
}
