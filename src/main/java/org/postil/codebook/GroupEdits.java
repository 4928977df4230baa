package org.postil.codebook;

import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Nearest;
import org.postil.project.Edit;

import java.util.Optional;

/** What a person does to the groups of codes, thought through on one codebook. */
public final class GroupEdits {
    private final Codebook codebook;

    public GroupEdits(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * What is wrong with a name; empty when nothing is. In tables groups stand among the codes, so
     * that the two must be told apart.
     *
     * @param group the one that is renamed; empty for a new one
     */
    public Optional<String> problem(Facet facet, String name, Optional<CodeGroup> group) {
        String wanted = Nearest.folded(name);
        if (wanted.isEmpty()) {
            return Optional.of("Give the group a name.");
        }
        boolean taken =
                codebook.groups().stream()
                        .filter(g -> g.facet() == facet.id())
                        .filter(g -> group.isEmpty() || group.get().id() != g.id())
                        .anyMatch(g -> Nearest.folded(g.name()).equals(wanted));
        if (taken) {
            return Optional.of("There is a group of this name already.");
        }
        boolean code =
                codebook.codesOf(facet).stream()
                        .anyMatch(c -> Nearest.folded(c.name()).equals(wanted));
        return code
                ? Optional.of("A code is called so: give the group another name.")
                : Optional.empty();
    }

    /** Puts a code into a group or takes it out. */
    public static boolean member(Edit edit, CodeGroup group, Code code, boolean in) {
        if (in) {
            edit.codebook().addToGroup(group.id(), code.id());
        } else {
            edit.codebook().removeFromGroup(group.id(), code.id());
        }
        return in;
    }
}
