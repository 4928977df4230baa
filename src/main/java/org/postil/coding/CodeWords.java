package org.postil.coding;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Nearest;

import java.util.ArrayList;
import java.util.List;

/** Finds the codes that words of a file mean. */
final class CodeWords {
    private CodeWords() {}

    /** A word that means no code, or several. */
    record Unknown(String facet, String word, String reason) {}

    /**
     * @param found the codes meant, in the order of the words
     * @param missing words that no code answers to, yet
     */
    record Resolved(List<Code> found, List<Unknown> missing) {}

    static Resolved resolve(Codebook codebook, String facetKey, List<String> words) {
        var found = new ArrayList<Code>();
        var missing = new ArrayList<Unknown>();
        Facet facet = codebook.facet(facetKey).orElse(null);
        for (String word : words) {
            var codes = facet == null ? List.<Code>of() : codebook.find(facet, word);
            if (codes.size() == 1) {
                found.add(codes.getFirst());
            } else if (facet == null) {
                missing.add(new Unknown(facetKey, word, "the codebook has no facet " + facetKey));
            } else {
                missing.add(new Unknown(facetKey, word, reason(codebook, facet, word, codes)));
            }
        }
        return new Resolved(found, missing);
    }

    private static String reason(Codebook codebook, Facet facet, String word, List<Code> codes) {
        if (codes.size() > 1) {
            return "several codes are called so: give the key or the path ("
                    + String.join("; ", codes.stream().map(codebook::path).toList())
                    + ")";
        }
        var names = new ArrayList<String>();
        for (Code code : codebook.codesOf(facet)) {
            names.add(codebook.label(code));
            names.add(code.name());
        }
        return Nearest.to(word, names)
                .map(near -> "no code is called so; the nearest is " + near)
                .orElse("no code is called so");
    }
}
