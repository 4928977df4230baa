package org.postil.compare;

import org.postil.domain.Coder;
import org.postil.domain.MemoKind;
import org.postil.domain.Span;
import org.postil.project.Edit;

/** What one coder decides between coders, in one action. What they coded and answered stays. */
public final class DecisionEdits {
    private final Edit edit;
    private final Coder coder;

    public DecisionEdits(Edit edit, Coder coder) {
        this.edit = edit;
        this.coder = coder;
    }

    /**
     * Decides a difference, in place of what was decided about it before.
     *
     * @param reason may be empty
     * @throws IllegalArgumentException for a choice that the difference does not have
     */
    public void decide(WorkItem item, Choice choice, String reason) {
        switch (item) {
            case CodeItem code -> decide(code, choice, reason.strip());
            case AnswerItem answer ->
                    edit.decisions()
                            .setAnswer(
                                    answer.variable().id(),
                                    answer.review().id(),
                                    answer.person().map(p -> p.id()).orElse(0L),
                                    answer.value(choice),
                                    reason.strip(),
                                    coder.id());
        }
    }

    private void decide(CodeItem item, Choice choice, String reason) {
        var rulings = item.rulings(choice);
        edit.decisions().remove(item.superseded());
        for (Ruling ruling : rulings) {
            for (Span span : ruling.holds()) {
                add(item, ruling.code(), span, true, reason);
            }
            if (ruling.rest()) {
                add(item, ruling.code(), ruling.within(), false, reason);
            }
        }
    }

    private void add(CodeItem item, long code, Span span, boolean holds, String reason) {
        edit.decisions()
                .add(item.document().id(), item.text(), span, code, holds, reason, coder.id());
    }

    /** Makes a difference undecided again. */
    public void undecide(WorkItem item) {
        switch (item) {
            case CodeItem code -> edit.decisions().remove(code.superseded());
            case AnswerItem answer ->
                    answer.decision().ifPresent(d -> edit.decisions().removeAnswer(d.id()));
        }
    }

    /**
     * Writes down that a difference is to be talked over: a memo on its first code, or on the
     * person or review that was asked about. It stays undecided.
     */
    public void discuss(WorkItem item, String words) {
        switch (item) {
            case CodeItem code ->
                    edit.memos()
                            .add(
                                    MemoKind.CODE,
                                    code.claims().getFirst().code().guid(),
                                    coder.id(),
                                    words.strip());
            case AnswerItem answer -> {
                var person = answer.person();
                edit.memos()
                        .add(
                                person.isPresent() ? MemoKind.PERSON : MemoKind.REVIEW,
                                person.isPresent() ? person.get().guid() : answer.review().guid(),
                                coder.id(),
                                words.strip());
            }
        }
    }
}
