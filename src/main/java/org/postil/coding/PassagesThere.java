package org.postil.coding;

import org.postil.coding.QuoteCoding.Plan;
import org.postil.domain.Coder;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;

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
 * The passages that planned rows are already: the same coder, text, span and kind. Two rows on one
 * span are two passages, because codes on one passage belong together.
 */
final class PassagesThere {
    private final Map<Plan, Passage> there = new IdentityHashMap<>();

    private record Place(long text, Span span, PassageKind kind) {
        static Place of(Plan plan) {
            return new Place(plan.document().text(), plan.span(), plan.row().kind());
        }
    }

    /**
     * @param coder empty for one who has made no passage
     */
    PassagesThere(Snapshot snapshot, Optional<Coder> coder, List<Plan> plans) {
        var existing = new HashMap<Place, List<Passage>>();
        snapshot.passages().values().stream()
                .flatMap(document -> document.passages().stream())
                .filter(passage -> coder.filter(c -> c.id() == passage.coder()).isPresent())
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

    /** Empty for a row that is no passage yet. */
    Optional<Passage> of(Plan plan) {
        return Optional.ofNullable(there.get(plan));
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
                List.of(Ids::equals, PassagesThere::within, (row, has) -> within(has, row));
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
        return Ids.of(plan.codes().stream().mapToLong(WantedCodes.Target::id).toArray());
    }

    private static boolean within(Ids some, Ids all) {
        return some.stream().allMatch(all::contains);
    }
}
