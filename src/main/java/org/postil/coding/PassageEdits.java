package org.postil.coding;

import org.postil.codebook.NewCodes;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one coder does to passages within one action: mark, code, retag, judge, split, trim, remove.
 * Every change is logged by the project, so none needs an undo of its own.
 */
public final class PassageEdits {
    private final Edit edit;
    private final Codebook codebook;
    private final Coder coder;
    private final RecommendationRecords records;

    /** Themes made in this action, which the codebook does not know yet. */
    private final Set<Long> newThemes = new HashSet<>();

    /**
     * @param codebook tells themes from agencies
     */
    public PassageEdits(Edit edit, Codebook codebook, Coder coder) {
        this.edit = edit;
        this.codebook = codebook;
        this.coder = coder;
        this.records = new RecommendationRecords(edit.recommendations());
    }

    /**
     * A stretch of a document's current text that is marked.
     *
     * @param quote the slice of the text
     * @param label printed before it, empty without one
     */
    public record Target(
            Document document, Span span, String quote, PassageKind kind, String label) {}

    /**
     * Marks a span and puts codes on it; without codes it is a highlight. The coder's passage of
     * the same span and kind is taken where there is one, the newest of several.
     *
     * @return id of the passage
     */
    public long put(Target target, Ids codes) {
        long passage =
                edit.passages()
                        .newestAt(
                                target.document().text(), target.span(), coder.id(), target.kind())
                        .orElseGet(() -> add(target));
        codes.stream().forEach(code -> edit.passages().addCode(passage, code));
        settleScope(passage, codes);
        return passage;
    }

    /**
     * Makes a code under Unsorted, where it stays until somebody places it. One of this name that
     * is there already is taken, unless it is retired.
     *
     * @return its id; empty where none can be made
     */
    public OptionalLong newCode(Facet facet, String name) {
        var there = codebook.find(facet, name).stream().filter(c -> !c.retired()).findFirst();
        if (there.isPresent()) {
            return OptionalLong.of(there.get().id());
        }
        if (NewCodes.problem(codebook, facet, name).isPresent()) {
            return OptionalLong.empty();
        }
        long made = NewCodes.make(edit, codebook, facet, name);
        if (facet.key().equals(Facet.THEME)) {
            newThemes.add(made);
        }
        return OptionalLong.of(made);
    }

    /** A second passage on a span that has one: codes that belong together apart from the first. */
    public long putAnother(Target target, Ids codes) {
        long passage = add(target);
        codes.stream().forEach(code -> edit.passages().addCode(passage, code));
        settleScope(passage, codes);
        return passage;
    }

    private long add(Target target) {
        var document = target.document();
        long recommendation =
                target.kind() == PassageKind.RECOMMENDATION
                        ? records.at(document, target.span(), target.label())
                        : 0;
        return edit.passages()
                .add(
                        new NewPassage(
                                document.id(),
                                document.text(),
                                target.span(),
                                target.quote(),
                                coder.id(),
                                target.kind(),
                                recommendation));
    }

    /**
     * Writes a memo on a stretch of text without coding it. The coder's annotation of the same span
     * is taken where there is one: what is written comes below what is there.
     *
     * @param target whose kind is of no account
     * @return id of the passage that carries the memo, a {@link PassageKind#NOTE}; empty when there
     *     is nothing to write
     */
    public OptionalLong annotate(Target target, String body) {
        if (body.isBlank()) {
            return OptionalLong.empty();
        }
        long note =
                put(
                        new Target(
                                target.document(),
                                target.span(),
                                target.quote(),
                                PassageKind.NOTE,
                                ""),
                        Ids.NONE);
        edit.memos().addToPassage(note, coder.id(), body.strip());
        return OptionalLong.of(note);
    }

    /**
     * Makes these the codes of a passage; what is on it already keeps its note on how it fits. An
     * annotation that is coded is a quote from then on.
     */
    public void setCodes(Passage passage, Ids codes) {
        if (passage.kind() == PassageKind.NOTE && codes.size() > 0) {
            edit.passages().setKind(passage.id(), PassageKind.QUOTE);
        }
        passage.codes().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> edit.passages().removeCode(passage.id(), code));
        codes.stream()
                .filter(code -> !passage.codes().contains(code))
                .forEach(code -> edit.passages().addCode(passage.id(), code));
        settleScope(passage.id(), codes);
    }

    /** Makes a passage an exemplar, or none any more. */
    public void star(Passage passage, boolean starred) {
        edit.passages().setExemplar(passage.id(), starred);
    }

    /** Says how a code on a passage fits; empty takes the word back. */
    public void setFit(Passage passage, long code, Optional<Fit> fit) {
        edit.passages().setFit(passage.id(), code, fit);
    }

    /** Puts one code in place of another; what was said of how it fits goes along. */
    public void moveCode(Passage passage, long from, long to) {
        if (from != to) {
            edit.passages().moveCode(passage.id(), from, to);
            settleScope(passage.id(), Ids.of(to));
        }
    }

    /**
     * Makes two passages of one, both with its codes and what was said of how they fit, its kind
     * and the recommendation that each part lies on. Star, memos and what cites the passage stay
     * with the first part.
     *
     * @return id of the second part
     */
    public long split(Document document, Passage passage, Splitting parts) {
        var first = parts.first();
        var second = parts.second();
        long record = passage.recommendation();
        edit.passages().trim(passage.id(), first.span(), first.quote());
        long next =
                edit.passages()
                        .add(
                                new NewPassage(
                                        passage.document(),
                                        passage.text(),
                                        second.span(),
                                        second.quote(),
                                        passage.coder(),
                                        passage.kind(),
                                        recordOf(document, passage, second)));
        long kept = recordOf(document, passage, first);
        if (kept != record) {
            edit.passages().setRecommendation(passage.id(), kept);
            forgetIfUnused(record);
        }
        passage.codes().stream()
                .forEach(code -> {
                    edit.passages().addCode(next, code);
                    edit.passages().setFit(next, code, passage.fit(code));
                });
        settleScope(passage.id(), passage.codes());
        settleScope(next, passage.codes());
        return next;
    }

    /** What a part lies on: the whole passage's record where it does, else one of its own. */
    private long recordOf(Document document, Passage passage, Splitting.Part part) {
        long record = passage.recommendation();
        if (record == 0 || edit.recommendations().isAt(record, document.text(), part.span())) {
            return record;
        }
        return passage.kind() == PassageKind.RECOMMENDATION
                ? records.at(document, part.span(), part.label())
                : 0;
    }

    /**
     * Moves the edges of a passage. A record that was made for it, and that nobody else's passage
     * lies on, moves along; a passage that leaves its record gets another.
     *
     * @param quote the slice of the text
     * @param label printed before the new span, empty without one
     */
    public void trim(Document document, Passage passage, Span span, String quote, String label) {
        edit.passages().trim(passage.id(), span, quote);
        long record = passage.recommendation();
        if (record == 0) {
            return;
        }
        var recommendations = edit.recommendations();
        boolean own =
                edit.passages().countOn(record) == 1
                        && recommendations.isMain(record, document.text(), passage.span());
        if (own) {
            recommendations.moveMain(record, span);
        } else if (!recommendations.isAt(record, document.text(), span)) {
            long next = records.at(document, span, label);
            edit.passages().setRecommendation(passage.id(), next);
            forgetIfUnused(record);
            settleScope(passage.id(), passage.codes());
        }
    }

    /**
     * Says what a passage is. A recommendation lies on a record, which is found or made; what is
     * none any more leaves its record.
     */
    public void setKind(Document document, Passage passage, PassageKind kind, String label) {
        edit.passages().setKind(passage.id(), kind);
        if (kind == PassageKind.RECOMMENDATION) {
            long record = records.at(document, passage.span(), label);
            edit.passages().setRecommendation(passage.id(), record);
            settleScope(passage.id(), passage.codes());
        } else if (passage.recommendation() != 0) {
            edit.passages().setRecommendation(passage.id(), 0);
            forgetIfUnused(passage.recommendation());
        }
    }

    /** Removes a passage with its codes and memos, and a record that was there only for it. */
    public void remove(Passage passage) {
        edit.passages().remove(passage.id());
        if (passage.recommendation() != 0) {
            forgetIfUnused(passage.recommendation());
        }
    }

    /** Notes something on a passage. */
    public void addMemo(Passage passage, String body) {
        if (!body.isBlank()) {
            edit.memos().addToPassage(passage.id(), coder.id(), body.strip());
        }
    }

    /** Rewrites a memo, and writes one anew that is gone by now; blank takes it away. */
    public void changeMemo(Memo memo, String body) {
        new MemoEdits(edit, coder).write(memo, body);
    }

    /** Makes this the coder's memo on a passage: the first is rewritten where there is one. */
    public void writeMemo(Passage passage, String body) {
        edit.memos()
                .first(passage.guid(), coder.id())
                .ifPresentOrElse(memo -> changeMemo(memo, body), () -> addMemo(passage, body));
    }

    private void forgetIfUnused(long record) {
        if (edit.passages().countOn(record) == 0 && !edit.recommendations().isFilledIn(record)) {
            edit.recommendations().remove(record);
        }
    }

    /** A theme on a recommendation puts it in scope, where nobody has decided. */
    private void settleScope(long passage, Ids codes) {
        if (hasTheme(codes)) {
            edit.passages()
                    .recommendation(passage)
                    .ifPresent(record -> records.decide(record, Scope.UNDECIDED, true));
        }
    }

    private boolean hasTheme(Ids codes) {
        long theme = codebook.facet(Facet.THEME).map(Facet::id).orElse(0L);
        return codes.stream()
                .anyMatch(id ->
                        newThemes.contains(id)
                                || codebook.code(id).map(Code::facet).orElse(0L) == theme);
    }
}
