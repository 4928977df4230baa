package org.postil.search;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Evidence;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The documents that are searched, in order, and where in them. */
final class NarrowedTexts {
    /**
     * @param position of the document among those that are searched
     * @param inside the passages in which alone it is searched, in order; empty for everywhere
     */
    record Place(Document document, int position, Optional<List<Span>> inside) {}

    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Set<Long> reviews = new HashSet<>();

    /** Segments are searched side by side and tell each what they have. */
    private final Set<String> unindexed = ConcurrentHashMap.newKeySet();

    private int unknown;

    /**
     * @param keys of the text versions, as far as they are known
     */
    NarrowedTexts(
            Narrowing narrowing, Snapshot snapshot, TallyEngine tallies, Map<Long, String> keys) {
        var passages = inside(narrowing, snapshot, tallies);
        var wanted = reviews(narrowing, snapshot, tallies);
        int position = 0;
        for (Document document : SearchIndex.inOrder(snapshot)) {
            boolean role =
                    narrowing.roles().isEmpty() || narrowing.roles().contains(document.role());
            if (role && wanted.contains(document.review())) {
                reviews.add(document.review());
                var spans = passages.map(set -> spans(document, snapshot, set));
                if (spans.isEmpty() || !spans.get().isEmpty()) {
                    place(new Place(document, position++, spans), keys.get(document.text()));
                }
            }
        }
    }

    private void place(Place place, @Nullable String key) {
        if (key == null) {
            unknown++;
        } else {
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
            unindexed.add(key);
        }
    }

    private static Set<Long> reviews(Narrowing narrowing, Snapshot snapshot, TallyEngine tallies) {
        var wanted = new HashSet<Long>();
        var where = narrowing.where();
        if (where == null) {
            for (Review review : snapshot.reviews()) {
                if (review.inclusion() != Review.Inclusion.EXCLUDED) {
                    wanted.add(review.id());
                }
            }
        } else {
            matching(narrowing, where, snapshot, tallies).forEach(r -> wanted.add(r.id()));
        }
        return wanted;
    }

    private static List<Review> matching(
            Narrowing narrowing, Condition where, Snapshot snapshot, TallyEngine tallies) {
        var filter = new ReviewFilter(tallies, snapshot, narrowing.layer(), PersonRule.PRIMARY);
        return snapshot.reviews().stream()
                .filter(review -> review.inclusion() != Review.Inclusion.EXCLUDED)
                .filter(review -> filter.holds(where, review))
                .toList();
    }

    /** The passages that carry the code, as the tally counts them in this layer. */
    private static Optional<Set<Long>> inside(
            Narrowing narrowing, Snapshot snapshot, TallyEngine tallies) {
        return narrowing.inside().map(code -> carrying(code, narrowing, snapshot, tallies));
    }

    private static Set<Long> carrying(
            Code code, Narrowing narrowing, Snapshot snapshot, TallyEngine tallies) {
        String facet =
                snapshot.codebook().facets().stream()
                        .filter(f -> f.id() == code.facet())
                        .findFirst()
                        .orElseThrow()
                        .key();
        var request =
                new TallyRequest(
                        new Axis.OfFacet(facet),
                        null,
                        Unit.REVIEWS,
                        null,
                        narrowing.layer(),
                        MissingRule.OUT,
                        null,
                        Link.PASSAGE,
                        null,
                        0,
                        false);
        return switch (tallies.tally(snapshot, request)) {
            case TallyOutcome.Refused refused ->
                    throw new IllegalStateException("a facet is counted always");
            case Tally tally -> {
                var ids = new HashSet<Long>();
                for (int i = 0; i < tally.rows().size(); i++) {
                    var row = tally.rows().get(i);
                    if (row.kind() == Tally.Kind.CODE && row.id() == code.id()) {
                        for (Evidence.InReview review : tally.evidence().row(i)) {
                            ids.addAll(review.passages());
                        }
                    }
                }
                yield ids;
            }
        };
    }

    private static List<Span> spans(Document document, Snapshot snapshot, Set<Long> passages) {
        return snapshot.passagesOf(document.id()).stream()
                .filter(p -> p.text() == document.text() && passages.contains(p.id()))
                .map(Passage::span)
                .sorted()
                .toList();
    }

    /** The documents that have this text. */
    List<Place> having(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Tells that the index has this text. */
    void seen(String key) {
        unindexed.remove(key);
    }

    int reviews() {
        return reviews.size();
    }

    /** Documents that no search has come by yet. */
    int waiting() {
        return unknown + unindexed.stream().mapToInt(key -> having(key).size()).sum();
    }

    SearchResult.Found nothing() {
        return new SearchResult.Found(0, Map.of(), reviews(), waiting(), List.of());
    }
}
