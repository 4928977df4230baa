package org.postil.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.postil.domain.Span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One search, segment by segment. */
final class Search {
    private final SearchRequest request;
    private final SearchQuery query;
    private final NarrowedTexts texts;
    private final TextAnalysis analysis;
    private final List<InDocument> found = new ArrayList<>();

    /** The places of one document: those from one number on to before another. */
    private record InDocument(
            NarrowedTexts.Place place, LeafReader reader, Places places, int from, int to) {
        int count() {
            return to - from;
        }

        long review() {
            return place.document().review();
        }
    }

    Search(SearchRequest request, SearchQuery query, NarrowedTexts texts, TextAnalysis analysis) {
        this.request = request;
        this.query = query;
        this.texts = texts;
        this.analysis = analysis;
    }

    void in(LeafReaderContext segment, SegmentTexts held) throws IOException {
        var reader = segment.reader();
        var allowed = new FixedBitSet(reader.maxDoc());
        var searched = new ArrayList<SegmentTexts.Text>();
        for (var text : held.live(reader)) {
            if (!texts.having(text.key()).isEmpty()) {
                texts.seen(text.key());
                searched.add(text);
                allowed.set(text.from(), text.to());
            }
        }
        if (searched.isEmpty()) {
            return;
        }
        var places = new Matching(segment, held, request.scope()).find(query, allowed);
        for (var text : searched) {
            int from = places.firstFrom(text.from());
            int to = places.firstFrom(text.to());
            if (from < to) {
                for (var place : texts.having(text.key())) {
                    add(place, reader, places, from, to);
                }
            }
        }
    }

    private void add(NarrowedTexts.Place place, LeafReader reader, Places places, int from, int to)
            throws IOException {
        if (place.inside().isEmpty()) {
            found.add(new InDocument(place, reader, places, from, to));
            return;
        }
        var kept = new Places();
        var contexts = new Contexts(reader, analysis);
        for (int i = from; i < to; i++) {
            Span span = contexts.span(places.paragraph(i), places.first(i), places.last(i));
            if (place.inside().get().stream().anyMatch(passage -> passage.contains(span))) {
                kept.add(places.paragraph(i), places.first(i), places.last(i));
            }
        }
        if (kept.size() > 0) {
            found.add(new InDocument(place, reader, kept, 0, kept.size()));
        }
    }

    /** To be asked before the reader is given back. */
    SearchResult.Found result() throws IOException {
        var counts = new HashMap<Long, Integer>();
        long total = 0;
        for (var document : found) {
            counts.merge(document.review(), document.count(), Integer::sum);
            total += document.count();
        }
        found.sort(order(counts));
        var byReview = new LinkedHashMap<Long, Integer>();
        for (var document : found) {
            byReview.putIfAbsent(document.review(), counts.getOrDefault(document.review(), 0));
        }
        return new SearchResult.Found(total, byReview, texts.reviews(), texts.waiting(), hits());
    }

    private Comparator<InDocument> order(Map<Long, Integer> counts) {
        Comparator<InDocument> byPlace =
                Comparator.comparingInt(d -> texts.position(d.place().document()));
        return switch (request.order()) {
            case PLACE -> byPlace;
            case MOST ->
                    Comparator.<InDocument>comparingInt(d -> -counts.getOrDefault(d.review(), 0))
                            .thenComparing(byPlace);
        };
    }

    private List<Hit> hits() throws IOException {
        var hits = new ArrayList<Hit>();
        long skip = request.from();
        for (var document : found) {
            if (skip >= document.count()) {
                skip -= document.count();
                continue;
            }
            var contexts = new Contexts(document.reader(), analysis);
            for (int i = document.from() + (int) skip; i < document.to(); i++) {
                if (hits.size() == request.limit()) {
                    return hits;
                }
                hits.add(
                        contexts.hit(
                                document.review(),
                                document.place().document().id(),
                                document.places().paragraph(i),
                                document.places().first(i),
                                document.places().last(i)));
            }
            skip = 0;
        }
        return hits;
    }
}
