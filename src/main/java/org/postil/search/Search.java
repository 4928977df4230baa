package org.postil.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.postil.domain.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One search. The segments of the index are searched side by side, on all cores. */
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

    /**
     * @param segments with their texts, all of one reader, which is not given back before the
     *     result was asked for
     */
    void in(Map<LeafReaderContext, SegmentTexts> segments) throws IOException {
        // the largest first: the small ones fill up the other cores
        var bySize =
                segments.entrySet().stream()
                        .sorted(Comparator.comparingInt(s -> -s.getKey().reader().maxDoc()))
                        .toList();
        onAllCores(bySize, segment -> in(segment.getKey(), segment.getValue()))
                .forEach(found::addAll);
    }

    private List<InDocument> in(LeafReaderContext segment, SegmentTexts held) throws IOException {
        var found = new ArrayList<InDocument>();
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
            return found;
        }
        var places = new Matching(segment, held, request.scope()).find(query, allowed);
        for (var text : searched) {
            int from = places.firstFrom(text.from());
            int to = places.firstFrom(text.to());
            if (from < to) {
                for (var place : texts.having(text.key())) {
                    inside(place, reader, places, from, to).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What of these places is where the document is to be searched. */
    private Optional<InDocument> inside(
            NarrowedTexts.Place place, LeafReader reader, Places places, int from, int to)
            throws IOException {
        if (place.inside().isEmpty()) {
            return Optional.of(new InDocument(place, reader, places, from, to));
        }
        var kept = new Places();
        var contexts = new Contexts(reader, analysis);
        for (int i = from; i < to; i++) {
            Span span = contexts.span(places.paragraph(i), places.first(i), places.last(i));
            if (place.inside().get().stream().anyMatch(passage -> passage.contains(span))) {
                kept.add(places.paragraph(i), places.first(i), places.last(i));
            }
        }
        return kept.size() == 0
                ? Optional.empty()
                : Optional.of(new InDocument(place, reader, kept, 0, kept.size()));
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
        Comparator<InDocument> byPlace = Comparator.comparingInt(d -> d.place().position());
        return switch (request.order()) {
            case PLACE -> byPlace;
            case MOST ->
                    Comparator.<InDocument>comparingInt(d -> -counts.getOrDefault(d.review(), 0))
                            .thenComparing(byPlace);
        };
    }

    /** Places of one document that are told. */
    private record Shown(InDocument document, int from, int to) {}

    private List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        long skip = request.from();
        int room = request.limit();
        for (var document : found) {
            if (room == 0) {
                break;
            }
            if (skip >= document.count()) {
                skip -= document.count();
                continue;
            }
            int from = document.from() + (int) skip;
            int to = from + Math.min(room, document.to() - from);
            shown.add(new Shown(document, from, to));
            room -= to - from;
            skip = 0;
        }
        return shown;
    }

    private List<Hit> hits() throws IOException {
        return onAllCores(shown(), this::hits).stream().flatMap(List::stream).toList();
    }

    private List<Hit> hits(Shown shown) throws IOException {
        var document = shown.document();
        var contexts = new Contexts(document.reader(), analysis);
        var hits = new ArrayList<Hit>();
        for (int i = shown.from(); i < shown.to(); i++) {
            hits.add(
                    contexts.hit(
                            document.review(),
                            document.place().document().id(),
                            document.places().paragraph(i),
                            document.places().first(i),
                            document.places().last(i)));
        }
        return hits;
    }

    private interface Work<T, R> {
        R with(T part) throws IOException;
    }

    /** The results, in the order of the parts. */
    private static <T, R> List<R> onAllCores(List<T> parts, Work<T, R> work) throws IOException {
        try {
            return parts.parallelStream()
                    .map(part -> {
                        try {
                            return work.with(part);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
