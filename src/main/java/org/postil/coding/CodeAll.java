package org.postil.coding;

import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Sentences;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The places of a text that the hits of a search stand for, to be coded together. */
public final class CodeAll {
    private CodeAll() {}

    /** How much around a hit becomes the passage. */
    public enum Extent {
        WORDS,
        SENTENCE,
        PARAGRAPH
    }

    /**
     * @param span as a passage keeps it
     * @param hits in it, ascending; at least one
     */
    public record Place(Span span, List<Span> hits) {
        public Place {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The places in the order of the text; several hits in one sentence or paragraph are one place.
     *
     * @param hits ascending, not overlapping
     */
    public static List<Place> places(
            String text, TextLayout layout, List<Span> hits, Extent extent) {
        var places = new ArrayList<Place>();
        for (Span hit : hits) {
            var span = QuoteSpan.of(text, layout, around(text, layout, hit, extent));
            if (span.isEmpty()) {
                continue;
            }
            var last = places.isEmpty() ? null : places.getLast();
            if (last != null && last.span().equals(span.get())) {
                var both = new ArrayList<>(last.hits());
                both.add(hit);
                places.set(places.size() - 1, new Place(span.get(), both));
            } else {
                places.add(new Place(span.get(), List.of(hit)));
            }
        }
        return places;
    }

    private static Span around(String text, TextLayout layout, Span hit, Extent extent) {
        int index = layout.paragraphIndexAt(hit.start());
        var paragraph =
                index < 0 ? new Span(0, text.length()) : layout.paragraphs().get(index).body(text);
        // a hit in a printed label, or over the end of its paragraph, stays as it was found
        boolean inside = paragraph.start() <= hit.start() && hit.end() <= paragraph.end();
        if (!inside) {
            return hit;
        }
        return switch (extent) {
            case WORDS -> hit;
            case SENTENCE -> {
                var first = Sentences.at(text, paragraph, hit.start());
                var last = Sentences.at(text, paragraph, hit.end() - 1);
                yield new Span(
                        Math.min(first.start(), hit.start()), Math.max(last.end(), hit.end()));
            }
            case PARAGRAPH -> paragraph;
        };
    }

    /** The spans of passages that carry all of the codes already. */
    public static Set<Span> there(Ids codes, List<Passage> own) {
        return own.stream()
                .filter(passage -> codes.stream().allMatch(passage.codes()::contains))
                .map(Passage::span)
                .collect(Collectors.toSet());
    }
}
