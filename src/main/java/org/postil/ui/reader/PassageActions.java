package org.postil.ui.reader;

import org.postil.coding.PassageEdits;
import org.postil.coding.PassageEdits.Target;
import org.postil.coding.QuoteSpan;
import org.postil.coding.suggest.SuggestionEdits;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a coder does on the Read screen, each as one step that can be undone. There must be a coder.
 * The first step in an unread review sets it to in progress. On the FX thread only.
 */
final class PassageActions {
    private final ProjectSession session;

    PassageActions(ProjectSession session) {
        this.session = session;
    }

    /** What is done with the means of one step. */
    private interface Work<T> extends BiFunction<PassageEdits, Edit, T> {}

    private Coder coder() {
        return session.coderProperty().get().orElseThrow();
    }

    private <T> Pending<T> act(String label, long document, Work<T> work) {
        Snapshot snapshot = session.snapshot();
        Coder coder = coder();
        long review = reviewOf(snapshot, document);
        return session.act(
                label,
                edit -> {
                    if (review != 0) {
                        edit.reviews().begin(review, coder.id());
                    }
                    return work.apply(new PassageEdits(edit, snapshot.codebook(), coder), edit);
                });
    }

    private static long reviewOf(Snapshot snapshot, long document) {
        return snapshot.documents().stream()
                .filter(d -> d.id() == document)
                .findFirst()
                .map(d -> d.review())
                .orElse(0L);
    }

    /** "Sharing information + Education" */
    private static String names(List<Pick> picks) {
        return picks.stream().map(Pick::name).collect(Collectors.joining(" + "));
    }

    private static Ids ids(PassageEdits edits, List<Pick> picks) {
        Ids ids = Ids.NONE;
        for (Pick pick : picks) {
            ids =
                    switch (pick) {
                        case Pick.Known known -> ids.with(known.code().id());
                        case Pick.New made -> withNew(ids, edits, made);
                    };
        }
        return ids;
    }

    private static Ids withNew(Ids ids, PassageEdits edits, Pick.New made) {
        // the picker offers no new code where none can be made: nothing is done rather than half
        return ids.with(
                edits.newCode(made.facet(), made.name())
                        .orElseThrow(() -> new IllegalStateException("No code can be made")));
    }

    /**
     * Puts codes on a span as a passage keeps it; without codes it is a highlight.
     *
     * @return id of the passage
     */
    Pending<Long> code(ReaderText text, Span span, List<Pick> picks) {
        var target = target(text, span, QuoteSpan.kind(text.layout(), span.start()));
        return act(
                picks.isEmpty()
                        ? Words.of("reader.act_highlight")
                        : Words.of("reader.act_code", names(picks)),
                text.document().id(),
                (edits, edit) -> edits.put(target, ids(edits, picks)));
    }

    /**
     * Puts the same codes on several places, all in one step.
     *
     * @return how many places there were
     */
    Pending<Integer> codeAll(ReaderText text, List<Span> spans, List<Pick> picks) {
        var targets =
                spans.stream()
                        .map(s -> target(text, s, QuoteSpan.kind(text.layout(), s.start())))
                        .toList();
        return act(
                Words.of("reader.act_code_all", names(picks), spans.size()),
                text.document().id(),
                (edits, edit) -> {
                    Ids ids = ids(edits, picks);
                    targets.forEach(target -> edits.put(target, ids));
                    return targets.size();
                });
    }

    /** A second passage on the span of one, of the same kind. */
    Pending<Long> another(ReaderText text, Passage beside, List<Pick> picks) {
        var target = target(text, beside.span(), beside.kind());
        return act(
                Words.of("reader.act_another", names(picks)),
                text.document().id(),
                (edits, edit) -> edits.putAnother(target, ids(edits, picks)));
    }

    private static Target target(ReaderText text, Span span, PassageKind kind) {
        return new Target(
                text.document(),
                span,
                span.of(text.text()),
                kind,
                QuoteSpan.label(text.text(), text.layout(), span));
    }

    /** Adds codes to those of a passage. */
    Pending<Long> add(Passage passage, List<Pick> picks) {
        return act(
                Words.of("reader.act_code", names(picks)),
                passage.document(),
                (edits, edit) -> {
                    Ids codes = passage.codes();
                    for (long id : ids(edits, picks).stream().toArray()) {
                        codes = codes.with(id);
                    }
                    edits.setCodes(passage, codes);
                    return passage.id();
                });
    }

    /** Makes these the codes of a passage. */
    Pending<Long> retag(Passage passage, List<Pick> picks) {
        return act(
                picks.isEmpty()
                        ? Words.of("reader.act_uncode")
                        : Words.of("reader.act_retag", names(picks)),
                passage.document(),
                (edits, edit) -> {
                    edits.setCodes(passage, ids(edits, picks));
                    return passage.id();
                });
    }

    Pending<Long> takeOff(Passage passage, long code) {
        String name = session.snapshot().codebook().code(code).map(c -> c.name()).orElse("");
        Ids rest = Ids.of(passage.codes().stream().filter(id -> id != code).toArray());
        return act(
                Words.of("reader.act_take_off", name),
                passage.document(),
                (edits, edit) -> {
                    edits.setCodes(passage, rest);
                    return passage.id();
                });
    }

    Pending<Long> trim(ReaderText text, Passage passage, Span span) {
        String quote = span.of(text.text());
        String label = QuoteSpan.label(text.text(), text.layout(), span);
        return act(
                Words.of("reader.act_trim"),
                passage.document(),
                (edits, edit) -> {
                    edits.trim(text.document(), passage, span, quote, label);
                    return passage.id();
                });
    }

    Pending<Long> setKind(ReaderText text, Passage passage, PassageKind kind) {
        String label = QuoteSpan.label(text.text(), text.layout(), passage.span());
        return act(
                Words.of("reader.act_kind", Kinds.word(kind)),
                passage.document(),
                (edits, edit) -> {
                    edits.setKind(text.document(), passage, kind, label);
                    return passage.id();
                });
    }

    /**
     * @param reason why it is out of scope; empty otherwise
     */
    Pending<Long> setScope(Passage passage, Scope scope, String reason) {
        return act(
                Words.of("reader.act_scope", Kinds.word(scope)),
                passage.document(),
                (edits, edit) -> {
                    edit.recommendations().setScope(passage.recommendation(), scope, reason);
                    return passage.id();
                });
    }

    /**
     * Says that what is printed on a span repeats a recommendation.
     *
     * @return false where that is known already
     */
    Pending<Boolean> repeats(Document document, Span span, Recommendation record) {
        var codebook = session.snapshot().codebook();
        return act(
                Words.of("suggest.act_link", record.label()).strip(),
                document.id(),
                (edits, edit) ->
                        new SuggestionEdits(edit, codebook, coder())
                                .repeats(record.id(), document, span));
    }

    /** Says that a place repeats a recommendation no more. */
    Pending<Boolean> unlink(Recommendation record, Mirror mirror) {
        return session.act(
                Words.of("suggest.act_unlink", record.label()).strip(),
                edit -> {
                    edit.recommendations().removeMirror(record.id(), mirror.text(), mirror.span());
                    return true;
                });
    }

    /**
     * Marks a stretch as a recommendation that is not counted.
     *
     * @param reason why
     * @return id of the passage
     */
    Pending<Long> outOfScope(ReaderText text, Span span, String reason) {
        var target = target(text, span, PassageKind.RECOMMENDATION);
        return act(
                Words.of("reader.act_scope", Kinds.word(Scope.OUT)),
                text.document().id(),
                (edits, edit) -> {
                    long passage = edits.put(target, Ids.NONE);
                    edit.passages()
                            .recommendation(passage)
                            .ifPresent(record ->
                                    edit.recommendations().setScope(record, Scope.OUT, reason));
                    return passage;
                });
    }

    /**
     * Writes a memo on a stretch of text without coding it.
     *
     * @param body not blank
     * @return id of the passage that carries it
     */
    Pending<Long> annotate(ReaderText text, Span span, String body) {
        var target = target(text, span, PassageKind.NOTE);
        return act(
                Words.of("reader.act_annotate"),
                text.document().id(),
                (edits, edit) -> edits.annotate(target, body).orElseThrow());
    }

    /**
     * Writes the coder's memo on a passage; blank takes it away.
     *
     * @param before the memo as it was read, which may be gone by now; empty when there was none
     */
    Pending<Long> memo(Passage passage, Optional<Memo> before, String body) {
        return act(
                Words.of("reader.act_memo"),
                passage.document(),
                (edits, edit) -> {
                    before.ifPresentOrElse(
                            memo -> edits.changeMemo(memo, body),
                            () -> edits.writeMemo(passage, body));
                    return passage.id();
                });
    }

    Pending<Boolean> remove(Passage passage) {
        return act(
                Words.of("reader.act_remove"),
                passage.document(),
                (edits, edit) -> {
                    edits.remove(passage);
                    return true;
                });
    }

    Pending<Boolean> mark(Review review, ReadMark.State state) {
        long coder = coder().id();
        return session.act(
                state == ReadMark.State.READ
                        ? Words.of("reader.act_read", review.reference())
                        : Words.of("reader.act_unread", review.reference()),
                edit -> {
                    edit.reviews().mark(review.id(), coder, state);
                    return true;
                });
    }
}
