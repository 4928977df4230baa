package org.postil.ui.tally;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The passages behind a number by the codes that the number is made of. */
final class EvidenceGroups {
    private EvidenceGroups() {}

    /** How the passages stand together. */
    enum By {
        REVIEW,
        CODE
    }

    /**
     * The codes that a number counts together, in the order of the codebook: a code with those
     * below it, a group's, or all of a facet. Of the row, and where that is no code, of the column.
     *
     * @param column -1 for the row's own number
     */
    static List<Code> codes(Tally tally, int row, int column, Codebook codebook) {
        var line = tally.rows().get(row);
        var own = codes(codebook, tally.request().rows().key(), line.kind(), line.id());
        var across = tally.request().columns();
        if (!own.isEmpty() || column < 0 || across == null) {
            return own;
        }
        var above = tally.columns().get(column);
        return codes(codebook, across.key(), above.kind(), above.id());
    }

    private static List<Code> codes(Codebook codebook, String facet, Tally.Kind kind, long id) {
        var wanted = new LinkedHashSet<Code>();
        switch (kind) {
            case CODE ->
                    codebook.codes().stream()
                            .filter(c -> c.id() == id)
                            .forEach(c -> branch(codebook, c, wanted));
            case GROUP ->
                    codebook.groups().stream()
                            .filter(g -> g.id() == id)
                            .flatMap(g ->
                                    codebook.codes().stream()
                                            .filter(c -> g.members().contains(c.id())))
                            .forEach(c -> branch(codebook, c, wanted));
            case ANY -> codebook.facet(facet).ifPresent(f -> wanted.addAll(codebook.codesOf(f)));
            case DIRECT, NONE, VALUE, NUMBER -> {
                // one code, or none
            }
        }
        return codebook.codes().stream().filter(wanted::contains).toList();
    }

    private static void branch(Codebook codebook, Code code, Set<Code> into) {
        into.add(code);
        codebook.childrenOf(code).forEach(child -> branch(codebook, child, into));
    }

    /** A passage with several of the codes stands under each; those without any come last. */
    static List<EvidenceItem> byCode(List<EvidenceItem> items, List<Code> codes, Codebook book) {
        var result = new ArrayList<EvidenceItem>();
        for (Code code : codes) {
            var label = book.label(code);
            var heading = label.equals(code.name()) ? label : label + "  " + code.name();
            boolean first = true;
            for (EvidenceItem item : items) {
                if (item.codes().contains(code)) {
                    result.add(item.under(heading, first));
                    first = false;
                }
            }
        }
        items.stream()
                .filter(i -> i.codes().stream().noneMatch(codes::contains))
                .forEach(result::add);
        return result;
    }
}
