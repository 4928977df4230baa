package org.postil.codebook;

import org.postil.codebook.Problem.Field;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.project.Edit;
import org.postil.project.NewCode;

import java.util.List;
import java.util.Optional;

/** Codes that are made while one reads: they wait under *Unsorted* until somebody places them. */
public final class NewCodes {
    /** Name of the top code below which new ones of its facet wait. */
    public static final String UNSORTED = "Unsorted";

    private NewCodes() {}

    /** The code below which new ones of a facet wait; empty before the first. */
    public static Optional<Code> unsorted(Codebook codebook, Facet facet) {
        return codebook.codesOf(facet).stream()
                .filter(c ->
                        codebook.parentOf(c).isEmpty()
                                && !c.retired()
                                && CodeRules.same(c.name(), UNSORTED))
                .findFirst();
    }

    /** Finds the code below which new ones of a facet wait, or makes it; returns its id. */
    public static long ensureUnsorted(Edit edit, Codebook codebook, Facet facet) {
        return unsorted(codebook, facet)
                .map(Code::id)
                .orElseGet(() -> edit.codebook().ensure(facet.id(), UNSORTED));
    }

    /** Why no new code can be called this; empty when one can. */
    public static Optional<Problem> problem(Codebook codebook, Facet facet, String name) {
        var tidy = CodeForm.named(name).tidy();
        var there = codebook.find(facet, tidy.name());
        if (!there.isEmpty()) {
            return Optional.of(
                    new Problem(
                            Field.NAME,
                            "There is a code "
                                    + CodeRules.quoted(there.getFirst().name())
                                    + " already."));
        }
        long parent = unsorted(codebook, facet).map(Code::id).orElse(-1L);
        List<Problem> problems =
                new CodeRules(codebook).check(tidy, facet.id(), parent, Optional.empty());
        return problems.stream().findFirst();
    }

    /**
     * Makes a code of a name, to be placed later; the name must be without {@link #problem}.
     *
     * @return id of the new code
     */
    public static long make(Edit edit, Codebook codebook, Facet facet, String name) {
        long parent = ensureUnsorted(edit, codebook, facet);
        return edit.codebook()
                .addCode(NewCode.named(CodeForm.named(name).tidy().name(), facet.id(), parent));
    }
}
