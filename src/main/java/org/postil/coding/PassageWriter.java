package org.postil.coding;

import org.postil.coding.QuoteCoding.Plan;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Writes planned quotes as passages. A row finds the passage that is there already: the same coder,
 * text, span and kind. Two rows on one span are two passages, because codes on one passage belong
 * together.
 */
final class PassageWriter {
    private final Edit edit;
    private final Snapshot snapshot;
    private final Coder coder;

    /** The passage that each planned row is already; a row that is none yet is absent. */
    private final Map<Plan, Passage> there = new IdentityHashMap<>();

    private record Place(long text, Span span, PassageKind kind) {
        static Place of(Plan plan) {
            return new Place(plan.document().text(), plan.span(), plan.row().kind());
        }
    }

    PassageWriter(Edit edit, Snapshot snapshot, Coder coder, List<Plan> plans) {
        this.edit = edit;
        this.snapshot = snapshot;
        this.coder = coder;
        var existing = new HashMap<Place, List<Passage>>();
        snapshot.passages().values().stream()
                .flatMap(document -> document.passages().stream())
                .filter(passage -> passage.coder() == coder.id())
                .sorted(Comparator.comparingLong(Passage::id))
                .forEach(passage ->
                        existing.computeIfAbsent(
                                        new Place(passage.text(), passage.span(), passage.kind()),
                                        place -> new ArrayList<>())
                                .add(passage));
        var planned = new LinkedHashMap<Place, List<Plan>>();
        plans.forEach(
                plan -> planned.computeIfAbsent(Place.of(plan), k -> new ArrayList<>()).add(plan));
        planned.forEach(
                (place, rows) -> match(rows, existing.getOrDefault(place, new ArrayList<>())));
    }

    /**
     * Finds the passages that rows on one span are: first those with the same codes, then those
     * that have all the row's codes and more, then those that lack some of them. A lone row and a
     * lone passage are the same whatever their codes. Pairs of codes are never mixed: what fits
     * none is a new passage.
     */
    private void match(List<Plan> rows, List<Passage> passages) {
        if (rows.size() == 1 && passages.size() == 1) {
            there.put(rows.getFirst(), passages.getFirst());
            return;
        }
        var open = new ArrayList<>(rows);
        var free = new ArrayList<>(passages);
        List<BiPredicate<Ids, Ids>> fits =
                List.of(Ids::equals, PassageWriter::within, (row, has) -> within(has, row));
        for (var fit : fits) {
            open.removeIf(plan -> {
                var found = free.stream().filter(p -> fit.test(codes(plan), p.codes())).findFirst();
                found.ifPresent(passage -> {
                    there.put(plan, passage);
                    free.remove(passage);
                });
                return found.isPresent();
            });
        }
    }

    private static Ids codes(Plan plan) {
        return Ids.of(plan.codes().stream().mapToLong(Code::id).toArray());
    }

    private static boolean within(Ids some, Ids all) {
        return some.stream().allMatch(all::contains);
    }

    /** True when a passage was made, false when it was there before. */
    boolean write(Plan plan) {
        var row = plan.row();
        long recommendation = row.kind() == PassageKind.RECOMMENDATION ? recommendation(plan) : 0;
        var before = there.get(plan);
        long passage =
                before != null
                        ? before.id()
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
        return before == null;
    }

    /** The record that the span lies on; scope and reach as the row says. */
    private long recommendation(Plan plan) {
        var store = edit.recommendations();
        var records = new RecommendationRecords(store);
        long id = records.at(plan.document(), plan.span(), plan.label());
        records.decide(id, plan.row().scope(), plan.hasTheme(snapshot));
        var reach = plan.row().reach();
        if (reach != null && !store.reach(id).equals(Optional.of(reach))) {
            store.setReach(id, reach);
        }
        return id;
    }
}
