package org.postil.exchange;

import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which review has which code, as a layer shows it. */
final class ReviewMatrix {
    /** What is known of a code in a review. */
    enum Mark {
        /** It has the code or one below it. */
        HAS,
        /** It was read for it and has it not. */
        HAS_NOT,
        /** Its coders differ. */
        UNDECIDED,
        /** Not read to its end, or read before the code was made or changed its meaning. */
        NOT_LOOKED
    }

    private final Map<Long, Set<String>> having = new HashMap<>();
    private final Map<Long, Set<String>> differing = new HashMap<>();
    private final Map<Long, Instant> readAt;

    /**
     * @param tallies of the layer, by facet
     * @param any the same of all coders' work together; where the layer settles differences, what
     *     is only here is undecided. The layer's own where it settles none
     * @param readAt when a review was read in the layer, by its id
     */
    ReviewMatrix(Map<String, Tally> tallies, Map<String, Tally> any, Map<Long, Instant> readAt) {
        this.readAt = Map.copyOf(readAt);
        tallies.values().forEach(t -> collect(t, having));
        any.values().forEach(t -> collect(t, differing));
    }

    static ReviewMatrix of(TallyEngine engine, Snapshot snapshot, Layer layer) {
        Layer wide = layer instanceof Layer.Final ? new Layer.Any() : layer;
        return new ReviewMatrix(
                facets(engine, snapshot, layer),
                facets(engine, snapshot, wide),
                engine.readAt(snapshot, layer));
    }

    private static Map<String, Tally> facets(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var result = new HashMap<String, Tally>();
        for (Facet facet : snapshot.codebook().facets()) {
            var request = TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer);
            result.put(facet.key(), FacetTally.of(engine, snapshot, request));
        }
        return result;
    }

    private static void collect(Tally tally, Map<Long, Set<String>> into) {
        for (var row : tally.rows()) {
            into.computeIfAbsent(row.id(), id -> new HashSet<>()).addAll(row.reviews());
        }
    }

    boolean isRead(Review review) {
        return readAt.containsKey(review.id());
    }

    Mark mark(Review review, Code code) {
        String reference = review.reference();
        if (having.getOrDefault(code.id(), Set.of()).contains(reference)) {
            return Mark.HAS;
        }
        if (differing.getOrDefault(code.id(), Set.of()).contains(reference)) {
            return Mark.UNDECIDED;
        }
        Instant at = readAt.get(review.id());
        return at == null || at.isBefore(code.since()) ? Mark.NOT_LOOKED : Mark.HAS_NOT;
    }
}
