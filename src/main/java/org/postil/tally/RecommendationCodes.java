package org.postil.tally;

import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The codes that recommendations have in a layer, whether they are in scope or not: those on the
 * passages that lie on them, where they are printed again left out. In the final layer, the codes
 * that all coders share. What it says of the records in scope is what a tally of recommendations
 * counts.
 */
public final class RecommendationCodes {
    private RecommendationCodes() {}

    /**
     * By the id of the record; one without any code is absent. Codes of all facets.
     *
     * @param counted what the layer counts
     * @param undecided in the final layer, codes that only some of the coders have put there; empty
     *     in every other
     */
    public record Found(Map<Long, Ids> counted, Map<Long, Ids> undecided) {
        public Found {
            counted = Map.copyOf(counted);
            undecided = Map.copyOf(undecided);
        }
    }

    public static Found of(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var all = withAllInScope(snapshot);
        var codes = new HashMap<Long, Set<Long>>();
        for (var found :
                new PassageSearch(engine, all, PassageQuery.all(layer), Set.of()).found()) {
            long record = found.passage().recommendation();
            if (record != 0) {
                found.passage().codes().stream()
                        .forEach(code ->
                                codes.computeIfAbsent(record, r -> new HashSet<>()).add(code));
            }
        }
        var undecided = new HashMap<Long, Set<Long>>();
        if (layer instanceof Layer.Final && snapshot.coders().size() > 1) {
            codes.forEach((record, ids) -> undecided.put(record, new HashSet<>(ids)));
            keepShared(engine, all, layer, codes);
            undecided.forEach((record, ids) -> ids.removeAll(codes.getOrDefault(record, Set.of())));
        }
        return new Found(packed(codes), packed(undecided));
    }

    private static Map<Long, Ids> packed(Map<Long, Set<Long>> codes) {
        var result = new HashMap<Long, Ids>();
        codes.forEach((record, ids) -> {
            if (!ids.isEmpty()) {
                result.put(record, Ids.of(ids));
            }
        });
        return result;
    }

    private static void keepShared(
            TallyEngine engine, Snapshot all, Layer layer, Map<Long, Set<Long>> codes) {
        var shared = new HashMap<Long, Set<Long>>();
        for (Facet facet : all.codebook().facets()) {
            var request =
                    TallyRequest.of(new Axis.OfFacet(facet.key()))
                            .withUnit(Unit.RECOMMENDATIONS)
                            .withLayer(layer);
            if (engine.tally(all, request) instanceof Tally tally) {
                for (int r = 0; r < tally.rows().size(); r++) {
                    long code = tally.rows().get(r).id();
                    for (var review : tally.evidence().row(r)) {
                        review.units().stream()
                                .forEach(record ->
                                        shared.computeIfAbsent(record, u -> new HashSet<>())
                                                .add(code));
                    }
                }
            }
        }
        codes.forEach((record, ids) -> ids.retainAll(shared.getOrDefault(record, Set.of())));
    }

    private static Snapshot withAllInScope(Snapshot snapshot) {
        List<Recommendation> records =
                snapshot.recommendations().stream().map(RecommendationCodes::inScope).toList();
        List<Review> reviews =
                snapshot.reviews().stream()
                        .map(r ->
                                new Review(
                                        r.id(),
                                        r.guid(),
                                        r.reference(),
                                        r.title(),
                                        Inclusion.INCLUDED,
                                        "",
                                        r.position()))
                        .toList();
        return new Snapshot(
                        snapshot.action(),
                        snapshot.settings(),
                        snapshot.coders(),
                        snapshot.codebook(),
                        snapshot.variables(),
                        reviews,
                        snapshot.documents(),
                        snapshot.persons(),
                        snapshot.answers(),
                        records,
                        snapshot.readMarks(),
                        snapshot.assignments(),
                        snapshot.passages())
                .withDecisions(snapshot.decisions());
    }

    private static Recommendation inScope(Recommendation r) {
        return new Recommendation(
                r.id(),
                r.guid(),
                r.review(),
                r.document(),
                r.text(),
                r.main(),
                r.label(),
                r.addressee(),
                r.reach(),
                r.targetDate(),
                r.outcome(),
                Scope.IN,
                "",
                r.mirrors());
    }
}
