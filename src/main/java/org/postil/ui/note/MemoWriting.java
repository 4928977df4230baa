package org.postil.ui.note;

import org.postil.coding.MemoEdits;
import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.Optional;

/** Writes memos of who is coding, each change as one step of the history. Knows no nodes. */
public final class MemoWriting {
    private final ProjectSession session;

    public MemoWriting(ProjectSession session) {
        this.session = session;
    }

    /**
     * Makes this the coder's memo on something; blank takes it away. Somebody must be coding.
     *
     * @param target guid of what it is on
     * @param before the memo as it was read; empty when there was none
     */
    public Pending<Boolean> put(MemoKind on, String target, Optional<Memo> before, String body) {
        var coder = coder();
        return session.act(
                label(on),
                edit -> {
                    new MemoEdits(edit, coder).put(on, target, before, body);
                    return true;
                });
    }

    /** Adds a further memo. */
    public Pending<Boolean> add(MemoKind on, String target, String body) {
        var coder = coder();
        return session.act(
                label(on),
                edit -> {
                    new MemoEdits(edit, coder).add(on, target, body);
                    return true;
                });
    }

    /** Rewrites a memo; blank takes it away. */
    public Pending<Boolean> write(Memo memo, String body) {
        var coder = coder();
        return session.act(
                body.isBlank() ? Words.of("note.act_remove") : label(memo.on()),
                edit -> {
                    new MemoEdits(edit, coder).write(memo, body);
                    return true;
                });
    }

    private Coder coder() {
        return session.coderProperty()
                .get()
                .orElseThrow(() -> new IllegalStateException("a memo needs somebody who codes"));
    }

    private static String label(MemoKind on) {
        return switch (on) {
            case PASSAGE -> Words.of("note.act_passage");
            case CODE -> Words.of("note.act_code");
            case DOCUMENT -> Words.of("note.act_document");
            case REVIEW -> Words.of("note.act_review");
            case RECOMMENDATION -> Words.of("note.act_recommendation");
            case PERSON -> Words.of("note.act_person");
            case PROJECT -> Words.of("note.act_project");
        };
    }
}
