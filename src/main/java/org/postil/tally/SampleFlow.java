package org.postil.tally;

import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the sample came about, in numbers of reviews.
 *
 * @param identified all that are in the project
 * @param candidates not decided yet
 * @param excluded by reason as written, the most frequent first; "" for those without one
 * @param read of the included ones, in the layer
 * @param coded included ones with at least one coded passage in the layer
 * @param doubleCoded included ones that more than one coder put codes on, whatever the layer
 * @param layer whose reading and coding it is, as printed
 * @param noun what a review is called
 */
public record SampleFlow(
        int identified,
        int candidates,
        Map<String, Integer> excluded,
        int included,
        int read,
        int coded,
        int doubleCoded,
        String layer,
        ReviewNoun noun) {

    /** Of a project as it is. */
    public static SampleFlow of(TallyEngine engine, Snapshot snapshot, Layer layer) {
        int candidates = 0;
        int included = 0;
        var reasons = new HashMap<String, Integer>();
        for (Review review : snapshot.reviews()) {
            switch (review.inclusion()) {
                case CANDIDATE -> candidates++;
                case INCLUDED -> included++;
                case EXCLUDED -> reasons.merge(review.exclusionReason().strip(), 1, Integer::sum);
            }
        }
        var coded = new HashSet<Long>();
        for (var found :
                new PassageSearch(engine, snapshot, PassageQuery.all(layer), Set.of()).found()) {
            if (!found.passage().codes().isEmpty()) {
                coded.add(found.review().id());
            }
        }
        return new SampleFlow(
                snapshot.reviews().size(),
                candidates,
                ordered(reasons),
                included,
                engine.readAt(snapshot, layer).size(),
                coded.size(),
                doubleCoded(snapshot),
                layer.label(),
                ReviewNoun.of(snapshot));
    }

    private static Map<String, Integer> ordered(Map<String, Integer> reasons) {
        var result = new LinkedHashMap<String, Integer>();
        reasons.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    /** How many included reviews more than one coder put codes on, whatever the layer. */
    public static int doubleCoded(Snapshot snapshot) {
        var coders = new HashMap<Long, Set<Long>>();
        for (var document : snapshot.documents()) {
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (passage.kind().isForCodes() && !passage.codes().isEmpty()) {
                    coders.computeIfAbsent(document.review(), r -> new HashSet<>())
                            .add(passage.coder());
                }
            }
        }
        return (int)
                snapshot.reviews().stream()
                        .filter(r -> r.inclusion() == Inclusion.INCLUDED)
                        .filter(r -> coders.getOrDefault(r.id(), Set.of()).size() > 1)
                        .count();
    }

    /** How many were excluded, whatever for. */
    public int excludedInAll() {
        return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }
}
