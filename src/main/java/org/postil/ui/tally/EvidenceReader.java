package org.postil.ui.tally;

import org.postil.coding.QuoteSpan;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.tally.Evidence;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the passages behind a number, with their words; off the FX thread. */
final class EvidenceReader {
    private final Project project;
    private final Snapshot snapshot;
    private final Map<Long, Review> reviews;
    private final Map<Long, Document> documents;
    private final Map<Long, String> coders;
    private final Map<Long, Recommendation> recommendations;

    EvidenceReader(Project project, Snapshot snapshot) {
        this.project = project;
        this.snapshot = snapshot;
        reviews = byId(snapshot.reviews(), Review::id);
        documents = byId(snapshot.documents(), Document::id);
        recommendations = byId(snapshot.recommendations(), Recommendation::id);
        coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
    }

    private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /**
     * @param why there is no passage, in words; empty where the answer was counted
     */
    List<EvidenceItem> read(List<Evidence.InReview> found, String why) {
        var wanted = new HashSet<Long>();
        found.forEach(review -> wanted.addAll(review.passages()));
        var passages = passages(wanted);
        var items = new ArrayList<EvidenceItem>();
        var text = new TextAtHand();
        for (var inReview : found) {
            var review = reviews.get(inReview.review());
            var name = review == null ? "" : name(review);
            boolean first = true;
            for (long id : inReview.passages()) {
                var passage = passages.get(id);
                var document = passage == null ? null : documents.get(passage.document());
                if (passage != null && document != null) {
                    items.add(item(name, passage, document, text, first));
                    first = false;
                }
            }
            if (first) {
                items.add(
                        new EvidenceItem(
                                name, why, 0, 0, new Span(0, 0), "", List.of(), "", name, true));
            }
        }
        return items;
    }

    private static String name(Review review) {
        return review.title().isBlank() || review.title().equals(review.reference())
                ? review.reference()
                : review.reference() + "  " + review.title();
    }

    private Map<Long, Passage> passages(HashSet<Long> wanted) {
        var found = new HashMap<Long, Passage>();
        for (var document : snapshot.passages().values()) {
            for (var passage : document.passages()) {
                if (wanted.contains(passage.id())) {
                    found.put(passage.id(), passage);
                }
            }
        }
        return found;
    }

    private EvidenceItem item(
            String review, Passage passage, Document document, TextAtHand text, boolean first) {
        text.turnTo(passage.text());
        var span = passage.span();
        boolean there = span.end() <= text.text.length();
        var place = new ArrayList<String>();
        place.add(document.title());
        int page = text.layout.pageAt(span.start());
        if (page > 0) {
            place.add(Words.of("tally.page", page));
        }
        var record = recommendations.get(passage.recommendation());
        var label =
                record != null && !record.label().isEmpty()
                        ? record.label()
                        : there ? QuoteSpan.label(text.text, text.layout, span) : "";
        if (!label.isEmpty()) {
            place.add(label);
        }
        return new EvidenceItem(
                review,
                String.join(" · ", place),
                passage.id(),
                document.id(),
                span,
                there ? span.of(text.text) : "",
                snapshot.codebook().codes().stream()
                        .filter(code -> passage.codes().contains(code.id()))
                        .toList(),
                coders.getOrDefault(passage.coder(), ""),
                review,
                first);
    }

    /** The text that was read last: the passages come document by document. */
    private final class TextAtHand {
        private long version = -1;
        private String text = "";
        private TextLayout layout = TextLayout.EMPTY;

        void turnTo(long wanted) {
            if (version != wanted) {
                version = wanted;
                text = project.text(wanted).orElse("");
                layout = project.layout(wanted).orElse(TextLayout.EMPTY);
            }
        }
    }
}
