package org.postil.agreement.comparison;

import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Mirrors;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where the coders compared put the codes of a facet; a code stands where one under it stands.
 * Evidence, annotations, what lies where a recommendation is printed again, passages on an older
 * text and those in reviews that their coder has not read are left out.
 */
public final class CodePlaces {
    /** A passage with its numbers: of the review and the document here, of the coder compared. */
    public record Place(int review, int document, int coder, Passage passage) {}

    private final List<Document> documents = new ArrayList<>();
    private final List<Integer> reviewOf = new ArrayList<>();
    private final List<Place> all = new ArrayList<>();
    private final Map<Long, List<Place>> byCode = new HashMap<>();

    public CodePlaces(Snapshot snapshot, Universe universe, List<Coder> coders, Facet facet) {
        var documentsOf = snapshot.documentsByReview();
        var mirrors = new Mirrors(snapshot);
        var above = above(snapshot, facet);
        var number = new HashMap<Long, Integer>();
        coders.forEach(coder -> number.put(coder.id(), number.size()));
        for (int r = 0; r < universe.reviews().size(); r++) {
            for (Document document :
                    documentsOf.getOrDefault(universe.reviews().get(r).id(), List.of())) {
                for (Passage passage : snapshot.passagesOf(document.id())) {
                    Integer coder = number.get(passage.coder());
                    if (coder != null
                            && universe.isRead(r, coder)
                            && passage.kind().isForCodes()
                            && passage.text() == document.text()
                            && !mirrors.holds(passage)) {
                        add(new Place(r, documents.size(), coder, passage), above);
                    }
                }
                documents.add(document);
                reviewOf.add(r);
            }
        }
    }

    private void add(Place place, Map<Long, List<Long>> above) {
        all.add(place);
        var codes = new TreeSet<Long>();
        place.passage().codes().stream()
                .forEach(code -> codes.addAll(above.getOrDefault(code, List.of())));
        codes.forEach(code -> byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(place));
    }

    /** Each code of the facet with itself and all above it. */
    private static Map<Long, List<Long>> above(Snapshot snapshot, Facet facet) {
        var above = new HashMap<Long, List<Long>>();
        for (Code code : snapshot.codebook().codesOf(facet)) {
            var line = new ArrayList<Long>(List.of(code.id()));
            snapshot.codebook()
                    .parentOf(code)
                    .ifPresent(parent -> line.addAll(above.getOrDefault(parent.id(), List.of())));
            above.put(code.id(), line);
        }
        return above;
    }

    /** In the order of the documents. */
    List<Place> of(Code code) {
        return byCode.getOrDefault(code.id(), List.of());
    }

    public List<Place> all() {
        return all;
    }

    /** Of the reviews compared, in order. */
    public List<Document> documents() {
        return documents;
    }

    /** The number of the review that a document belongs to. */
    public int reviewOf(int document) {
        return reviewOf.get(document);
    }
}
