package org.postil.agreement.comparison;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CodingMatrix;
import org.postil.agreement.SetMetric;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The shared recommendations in scope as units: coded where a passage that lies on one is. */
final class RecommendationUnits implements UnitSource {
    private final Universe universe;
    private final List<String> coders;
    private final CodePlaces places;
    private final List<Recommendation> records = new ArrayList<>();
    private final List<Integer> reviewOf = new ArrayList<>();
    private final Map<Long, Integer> number = new HashMap<>();

    RecommendationUnits(
            Snapshot snapshot, Universe universe, List<String> coders, CodePlaces places) {
        this.universe = universe;
        this.coders = coders;
        this.places = places;
        var reviews = new HashMap<Long, Integer>();
        universe.reviews().forEach(review -> reviews.put(review.id(), reviews.size()));
        for (Recommendation record : snapshot.recommendations()) {
            Integer review = reviews.get(record.review());
            if (review != null && record.scope() == Recommendation.Scope.IN) {
                number.put(record.id(), records.size());
                records.add(record);
                reviewOf.add(review);
            }
        }
    }

    @Override
    public RatedUnits of(Code code) {
        int[] patterns = new int[records.size()];
        for (var place : places.of(code)) {
            Integer at = number.get(place.passage().recommendation());
            if (at != null) {
                patterns[at] |= 1 << place.coder();
            }
        }
        var rows = new RatedUnits.Rows(universe, coders);
        for (int i = 0; i < patterns.length; i++) {
            rows.add(reviewOf.get(i), name(i), patterns[i], 1);
        }
        return rows.build();
    }

    private String name(int at) {
        String label = records.get(at).label();
        String review = universe.reviews().get(reviewOf.get(at)).reference();
        return review + " " + (label.isBlank() ? "no. " + ordinal(at) : label.strip());
    }

    /** Which of its review a record is. */
    private int ordinal(int at) {
        int count = 0;
        for (int i = 0; i <= at; i++) {
            count += reviewOf.get(i).equals(reviewOf.get(at)) ? 1 : 0;
        }
        return count;
    }

    /** Each record with the set of a coder's codes on it, the most specific ones. */
    RatedUnits sets(Codebook codebook, Facet facet) {
        var sets = new ArrayList<List<Set<Long>>>();
        for (int i = 0; i < records.size(); i++) {
            sets.add(coders.stream().map(c -> (Set<Long>) new TreeSet<Long>()).toList());
        }
        var ofFacet = new TreeSet<Long>();
        codebook.codesOf(facet).forEach(code -> ofFacet.add(code.id()));
        for (var place : places.all()) {
            Integer at = number.get(place.passage().recommendation());
            if (at != null) {
                place.passage().codes().stream()
                        .filter(ofFacet::contains)
                        .forEach(sets.get(at).get(place.coder())::add);
            }
        }
        var matrix = CodingMatrix.of(coders);
        var names = new ArrayList<String>();
        for (int i = 0; i < records.size(); i++) {
            var ratings = new ArrayList<@Nullable String>();
            for (int coder = 0; coder < coders.size(); coder++) {
                ratings.add(
                        universe.isRead(reviewOf.get(i), coder)
                                ? label(sets.get(i).get(coder), codebook)
                                : null);
            }
            matrix.unit(ratings);
            names.add(name(i));
        }
        return new RatedUnits(matrix.build(), reviewOf, names);
    }

    private static String label(Set<Long> codes, Codebook codebook) {
        var specific = new TreeSet<>(codes);
        for (long id : codes) {
            var parent = codebook.code(id).flatMap(codebook::parentOf);
            while (parent.isPresent()) {
                specific.remove(parent.get().id());
                parent = codebook.parentOf(parent.get());
            }
        }
        var labels = new TreeSet<String>();
        for (long id : specific) {
            // the bar stands between the members of a set
            codebook.code(id).ifPresent(c -> labels.add(codebook.label(c).replace('|', '/')));
        }
        return SetMetric.label(labels);
    }
}
