package org.postil.agreement.comparison;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Sentences;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paragraphs or sentences as units: one has a code when any character of it has. A text without a
 * layout is one paragraph.
 */
final class SegmentUnits implements UnitSource {
    private final Universe universe;
    private final List<String> coders;
    private final CodePlaces places;
    private final List<List<Span>> segments = new ArrayList<>();

    SegmentUnits(
            Universe universe,
            List<String> coders,
            CodePlaces places,
            ComparedTexts texts,
            boolean sentences,
            Cancellation cancellation) {
        this.universe = universe;
        this.coders = coders;
        this.places = places;
        for (Document document : places.documents()) {
            cancellation.check();
            var paragraphs = paragraphs(document, texts);
            segments.add(
                    sentences
                            ? texts.text()
                                    .apply(document.text())
                                    .map(text -> sentences(text, paragraphs))
                                    .orElse(paragraphs)
                            : paragraphs);
        }
    }

    private static List<Span> paragraphs(Document document, ComparedTexts texts) {
        var layout = texts.layout().apply(document.text()).orElse(TextLayout.EMPTY);
        var spans =
                layout.paragraphs().stream()
                        .map(TextLayout.Paragraph::span)
                        .filter(span -> !span.isEmpty())
                        .toList();
        return spans.isEmpty() && document.length() > 0
                ? List.of(new Span(0, document.length()))
                : spans;
    }

    private static List<Span> sentences(String text, List<Span> paragraphs) {
        var sentences = new ArrayList<Span>();
        for (Span paragraph : paragraphs) {
            var bounds = Sentences.boundaries(paragraph.of(text));
            for (int i = 0; i + 1 < bounds.size(); i++) {
                sentences.add(
                        new Span(
                                paragraph.start() + bounds.get(i),
                                paragraph.start() + bounds.get(i + 1)));
            }
        }
        return sentences;
    }

    @Override
    public RatedUnits of(Code code) {
        var touched = new ArrayList<Map<Integer, Integer>>();
        segments.forEach(s -> touched.add(new TreeMap<>()));
        for (var place : places.of(code)) {
            var spans = segments.get(place.document());
            var span = place.passage().span();
            for (int i = firstAfter(spans, span.start());
                    i < spans.size() && spans.get(i).start() < span.end();
                    i++) {
                touched.get(place.document()).merge(i, 1 << place.coder(), (a, b) -> a | b);
            }
        }
        var counts = new ArrayList<Map<Integer, Long>>();
        universe.reviews().forEach(review -> counts.add(new TreeMap<>()));
        for (int d = 0; d < segments.size(); d++) {
            var review = counts.get(places.reviewOf(d));
            touched.get(d).values().forEach(pattern -> review.merge(pattern, 1L, Long::sum));
            long rest = segments.get(d).size() - touched.get(d).size();
            if (rest > 0) {
                review.merge(0, rest, Long::sum);
            }
        }
        return CharacterUnits.rows(universe, coders, counts);
    }

    /** The first segment that ends after an offset. */
    private static int firstAfter(List<Span> segments, int offset) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
