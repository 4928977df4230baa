package org.postil.coding;

import org.postil.coding.QuoteCoding.Plan;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes planned quotes as passages. A row finds the passage that is there already: the same coder,
 * text, span and kind; the second row on a span finds the second such passage or makes it, because
 * codes on one passage belong together and a file that has two rows means two.
 */
final class PassageWriter {
    private final Edit edit;
    private final Snapshot snapshot;
    private final Coder coder;
    private final Map<Place, Deque<Passage>> existing = new HashMap<>();

    private record Place(long text, Span span, PassageKind kind) {}

    PassageWriter(Edit edit, Snapshot snapshot, Coder coder) {
        this.edit = edit;
        this.snapshot = snapshot;
        this.coder = coder;
        snapshot.passages().values().stream()
                .flatMap(document -> document.passages().stream())
                .filter(passage -> passage.coder() == coder.id())
                .sorted(Comparator.comparingLong(Passage::id))
                .forEach(passage ->
                        existing.computeIfAbsent(
                                        new Place(passage.text(), passage.span(), passage.kind()),
                                        place -> new ArrayDeque<>())
                                .add(passage));
    }

    /** True when a passage was made, false when it was there before. */
    boolean write(Plan plan) {
        var row = plan.row();
        long recommendation = row.kind() == PassageKind.RECOMMENDATION ? recommendation(plan) : 0;
        var place = new Place(plan.document().text(), plan.span(), row.kind());
        var there = existing.getOrDefault(place, new ArrayDeque<>()).poll();
        long passage =
                there != null
                        ? there.id()
                        : edit.passages()
                                .add(
                                        new NewPassage(
                                                plan.document().id(),
                                                plan.document().text(),
                                                plan.span(),
                                                plan.quote(),
                                                coder.id(),
                                                row.kind(),
                                                recommendation));
        plan.codes().forEach(code -> edit.passages().addCode(passage, code.id()));
        if (!row.memo().isEmpty()) {
            edit.memos().addToPassage(passage, coder.id(), row.memo());
        }
        return there == null;
    }

    /**
     * The record that the span lies on, made when there is none; scope and reach as the row says.
     */
    private long recommendation(Plan plan) {
        var store = edit.recommendations();
        var document = plan.document();
        long id =
                store.overlapping(document.text(), plan.span())
                        .orElseGet(() ->
                                store.add(
                                        document.review(),
                                        document.id(),
                                        document.text(),
                                        plan.span(),
                                        plan.label()));
        var scope = plan.row().scope();
        if (scope == Scope.UNDECIDED && plan.hasTheme(snapshot)) {
            scope = Scope.IN;
        }
        if (scope != Scope.UNDECIDED && scope != store.scope(id)) {
            store.setScope(id, scope, "");
        }
        var reach = plan.row().reach();
        if (reach != null && !store.reach(id).equals(Optional.of(reach))) {
            store.setReach(id, reach);
        }
        return id;
    }
}
