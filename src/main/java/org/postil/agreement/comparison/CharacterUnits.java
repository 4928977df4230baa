package org.postil.agreement.comparison;

import org.postil.agreement.CharacterMatrix;
import org.postil.agreement.CodedSpan;
import org.postil.domain.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The characters of all documents as units, by a sweep over the ends of the passages. */
record CharacterUnits(Universe universe, List<String> coders, CodePlaces places)
        implements UnitSource {
    @Override
    public RatedUnits of(Code code) {
        var spans = byDocument(places.of(code), places.documents().size());
        var counts = new ArrayList<Map<Integer, Long>>();
        universe.reviews().forEach(review -> counts.add(new TreeMap<>()));
        for (int d = 0; d < spans.size(); d++) {
            var review = counts.get(places.reviewOf(d));
            CharacterMatrix.patterns(0, places.documents().get(d).length(), spans.get(d))
                    .forEach((pattern, length) -> review.merge(pattern, length, Long::sum));
        }
        return rows(universe, coders, counts);
    }

    private static List<List<CodedSpan>> byDocument(List<CodePlaces.Place> places, int documents) {
        var spans = new ArrayList<List<CodedSpan>>();
        for (int d = 0; d < documents; d++) {
            spans.add(new ArrayList<>());
        }
        for (var place : places) {
            var span = place.passage().span();
            spans.get(place.document())
                    .add(new CodedSpan(place.coder(), span.start(), span.end(), ""));
        }
        return spans;
    }

    /** A row for each pattern of each review. */
    static RatedUnits rows(
            Universe universe, List<String> coders, List<? extends Map<Integer, Long>> counts) {
        var rows = new RatedUnits.Rows(universe, coders);
        for (int r = 0; r < counts.size(); r++) {
            String name = universe.reviews().get(r).reference();
            for (var entry : counts.get(r).entrySet()) {
                rows.add(r, name, entry.getKey(), entry.getValue());
            }
        }
        return rows.build();
    }
}
