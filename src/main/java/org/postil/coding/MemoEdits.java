package org.postil.coding;

import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.project.Edit;

import java.util.Optional;

/** What one coder writes on passages, codes, documents, reviews and the project, in one action. */
public final class MemoEdits {
    private final Edit edit;
    private final Coder coder;

    public MemoEdits(Edit edit, Coder coder) {
        this.edit = edit;
        this.coder = coder;
    }

    /** Adds a memo; blank adds none. */
    public void add(MemoKind on, String target, String body) {
        if (!body.isBlank()) {
            edit.memos().add(on, target, coder.id(), body.strip());
        }
    }

    /**
     * Makes this the coder's memo on something.
     *
     * @param target guid of what it is on
     * @param before the memo as it was read, which may be gone by now; empty when there was none,
     *     and another coder's is none: then the coder's first is rewritten where somebody has added
     *     one since
     * @param body blank takes the memo away
     */
    public void put(MemoKind on, String target, Optional<Memo> before, String body) {
        before.filter(memo -> memo.coder() == coder.id())
                .or(() -> edit.memos().first(target, coder.id()))
                .ifPresentOrElse(memo -> write(memo, body), () -> add(on, target, body));
    }

    /**
     * Rewrites a memo, and writes one anew that is gone by now; blank takes it away. An annotation
     * of the text goes with its last memo.
     */
    public void write(Memo memo, String body) {
        edit.memos().write(memo, body.strip());
        if (body.isBlank() && memo.on() == MemoKind.PASSAGE) {
            edit.passages().removeBareNote(memo.target());
        }
    }
}
