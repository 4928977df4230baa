package org.postil.codebook;

import org.postil.domain.Code;
import org.postil.project.CodebookStore;
import org.postil.project.Edit;
import org.postil.project.NewCode;

/** Writes what was planned, within one action. */
public final class CodebookWriter {
    private final Edit edit;
    private final CodebookStore store;
    private long made;

    private CodebookWriter(Edit edit) {
        this.edit = edit;
        this.store = edit.codebook();
    }

    /**
     * What came of it.
     *
     * @param made id of the code that was made, 0 when none was
     * @param kept true when a code that was to be removed stayed, because it was put on a passage
     *     or got codes below it since the plan was made
     */
    public record Written(long made, boolean kept) {}

    public static Written write(Edit edit, Planned.Ready planned) {
        var writer = new CodebookWriter(edit);
        boolean kept = false;
        for (CodeChange change : planned.changes()) {
            kept |= !writer.write(change);
        }
        return new Written(writer.made, kept);
    }

    /** False when something that was to be removed is still needed. */
    private boolean write(CodeChange change) {
        switch (change) {
            case CodeChange.Make make -> make(make);
            case CodeChange.PlaceMade place -> store.setPosition(made, place.position());
            case CodeChange.Rename to -> store.rename(to.code(), to.name());
            case CodeChange.SetKey to ->
                    store.setKey(to.code(), to.key().isEmpty() ? null : to.key());
            case CodeChange.SetColour to -> store.setColour(to.code(), to.colour());
            case CodeChange.SetExample to -> store.setExample(to.code(), to.example());
            case CodeChange.SetDecidedOn to -> store.setDecidedOn(to.code(), to.decidedOn());
            case CodeChange.Define to ->
                    store.define(
                            to.code(),
                            to.definition(),
                            to.include(),
                            to.exclude(),
                            to.meaningChanged());
            case CodeChange.ChangeMeaning of -> store.meaningChanged(of.code());
            case CodeChange.AddAlias alias -> store.addAlias(alias.code(), alias.alias());
            case CodeChange.DropAlias alias -> store.removeAlias(alias.code(), alias.alias());
            case CodeChange.Move to -> store.move(to.code(), to.parent());
            case CodeChange.Position at -> store.setPosition(at.code(), at.position());
            case CodeChange.Retire to -> store.retire(to.code(), to.retired());
            case CodeChange.Succeed to -> store.setSucceededBy(to.code(), to.successor());
            case CodeChange.JoinGroup group -> store.addToGroup(group.group(), group.code());
            case CodeChange.Absorb pair -> absorb(pair.from(), pair.to());
            case CodeChange.Remove of -> {
                return store.removeUnused(of.code());
            }
        }
        return true;
    }

    private void make(CodeChange.Make make) {
        var form = make.form();
        made =
                store.addCode(
                        new NewCode(
                                make.facet(),
                                make.parent(),
                                form.key().isEmpty() ? null : form.key(),
                                form.name(),
                                form.definition(),
                                form.include(),
                                form.exclude(),
                                form.example(),
                                form.colour(),
                                form.aliases()));
        if (!form.decidedOn().isEmpty()) {
            store.setDecidedOn(made, form.decidedOn());
        }
    }

    private void absorb(Code from, Code to) {
        edit.passages().moveCodings(from.id(), to.id());
        store.moveDecisions(from.id(), to.id());
        edit.memos().move(from.guid(), to.guid());
    }
}
