package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one coder does to answers, within one action. */
public final class AnswerEdits {
    private final Edit edit;
    private final Snapshot snapshot;
    private final Coder coder;
    private final EvidencePassages evidence;

    /** The coder's answers as they were before the action; looked up when first asked for. */
    private @Nullable Map<Subject, Answer> given;

    /**
     * @param snapshot the state right before the action
     */
    public AnswerEdits(Edit edit, Snapshot snapshot, Coder coder) {
        this.edit = edit;
        this.snapshot = snapshot;
        this.coder = coder;
        this.evidence = new EvidencePassages(edit, snapshot, coder.id());
    }

    /**
     * What is asked of one subject.
     *
     * @param person id, 0 for a variable of the review
     */
    public record Subject(long variable, long review, long person) {}

    /** The coder's answer; empty while it is not given. */
    public static Optional<Answer> find(Snapshot snapshot, Subject subject, Coder coder) {
        return snapshot.answers().stream()
                .filter(a ->
                        a.variable() == subject.variable()
                                && a.review() == subject.review()
                                && a.person() == subject.person()
                                && a.coder() == coder.id())
                .findFirst();
    }

    /** The coder's answer as it was before the action; empty while it was not given. */
    public Optional<Answer> given(Subject subject) {
        var answers = given;
        if (answers == null) {
            answers = new HashMap<>();
            for (Answer answer : snapshot.answers()) {
                if (answer.coder() == coder.id()) {
                    answers.put(subject(answer), answer);
                }
            }
            given = answers;
        }
        return Optional.ofNullable(answers.get(subject));
    }

    /** Gives an answer in place of the one before, whose evidence and flag stay. */
    public long set(Subject subject, AnswerValue value) {
        return store(subject, value, given(subject).filter(Answer::inferred).isPresent());
    }

    /** Says whether the coder concluded the answer, or the report says it. */
    public void setInferred(Answer answer, boolean inferred) {
        store(subject(answer), answer.value(), inferred);
    }

    private long store(Subject subject, AnswerValue value, boolean inferred) {
        return edit.answers()
                .set(
                        subject.variable(),
                        subject.review(),
                        subject.person(),
                        coder.id(),
                        value,
                        inferred && !(value instanceof AnswerValue.Missing));
    }

    /** Back to not answered yet; what only backed this answer goes too. */
    public void clear(Answer answer) {
        remove(edit, answer);
    }

    /** Removes an answer, and with it the passages that are there for nothing else. */
    static void remove(Edit edit, Answer answer) {
        answer.evidence().stream().forEach(passage -> takeOff(edit, answer, passage));
        edit.answers().remove(answer.id());
    }

    /**
     * Backs an answer with words of a document's current text: with a passage of the coder's on
     * exactly these words, else with a new one. Without an answer, the report says something that
     * is still to be put into words: nothing is done then.
     *
     * @return id of the passage; empty without an answer
     */
    public Optional<Long> back(Subject subject, Document document, Span span, String quote) {
        return find(snapshot, subject, coder)
                .map(answer -> {
                    long passage = evidence.at(document, span, quote);
                    edit.answers().addEvidence(answer.id(), passage);
                    return passage;
                });
    }

    /** Takes a passage off an answer. A passage that is there for nothing else is removed. */
    public void takeOff(Answer answer, long passage) {
        takeOff(edit, answer, passage);
    }

    private static void takeOff(Edit edit, Answer answer, long passage) {
        edit.answers().removeEvidence(answer.id(), passage);
        edit.passages().removeBareEvidence(passage);
    }

    /** What an answer is about. */
    public static Subject subject(Answer answer) {
        return new Subject(answer.variable(), answer.review(), answer.person());
    }

    /** The reason of a missing value. */
    public static Optional<MissingReason> reason(Answer answer) {
        return answer.value() instanceof AnswerValue.Missing missing
                ? Optional.of(missing.reason())
                : Optional.empty();
    }
}
