package org.postil.exchange;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Quotation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Layer;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quotes for a report by theme: the passages that the team starred or marked as used, in the order
 * of reviews and texts, in their form for print where they have one. Nothing is chosen here.
 */
final class ThemeQuotes {
    private ThemeQuotes() {}

    /**
     * A theme and its quotes.
     *
     * @param level of the theme, 1 at the top
     */
    record Group(String theme, int level, List<Quote> quotes) {}

    /**
     * @param place "DHR04, p. 14, para 5.3"
     */
    record Quote(String words, String place) {}

    static List<Group> of(ReportMaterial material, Cancellation cancellation) {
        var snapshot = material.snapshot();
        var forms = new HashMap<Long, Quotation>();
        snapshot.quotations().forEach(q -> forms.put(q.passage(), q));
        var byCode = new LinkedHashMap<Long, List<Quote>>();
        var seen = new HashSet<String>();
        var documents = snapshot.documentsByReview();
        for (Review review : snapshot.reviews()) {
            cancellation.check();
            if (review.inclusion() == Review.Inclusion.INCLUDED) {
                for (Document document : documents.getOrDefault(review.id(), List.of())) {
                    document(material, review, document, forms, seen, byCode);
                }
            }
        }
        return groups(snapshot, byCode);
    }

    private static void document(
            ReportMaterial material,
            Review review,
            Document document,
            Map<Long, Quotation> forms,
            Set<String> seen,
            Map<Long, List<Quote>> byCode) {
        var held = new HashMap<Long, HeldText>();
        for (Passage passage : material.snapshot().passagesOf(document.id())) {
            var form = forms.get(passage.id());
            boolean chosen = passage.starred() || form != null && form.used();
            if (!chosen || !counts(passage, material.layer())) {
                continue;
            }
            var text = held.computeIfAbsent(passage.text(), v -> HeldText.of(material.texts(), v));
            String words =
                    form == null || form.form().isBlank() ? text.quote(passage) : form.form();
            var quote = new Quote(words, place(review, passage, text));
            passage.codes().stream()
                    .filter(code -> seen.add(code + " " + passage.text() + " " + passage.span()))
                    .forEach(code ->
                            byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(quote));
        }
    }

    private static boolean counts(Passage passage, Layer layer) {
        return passage.kind().isForCodes()
                && (!(layer instanceof Layer.Of one) || one.coder() == passage.coder());
    }

    static String place(Review review, Passage passage, HeldText text) {
        var parts = new ArrayList<String>();
        parts.add(review.reference());
        int page = text.layout().pageAt(passage.span().start());
        if (page > 0) {
            parts.add("p. " + page);
        }
        String label = text.paragraph(passage).replaceFirst("[\\s:.)–—-]+$", "");
        if (!label.isEmpty()) {
            parts.add(Character.isDigit(label.charAt(0)) ? "para " + label : label);
        }
        return String.join(", ", parts);
    }

    private static List<Group> groups(Snapshot snapshot, Map<Long, List<Quote>> byCode) {
        var groups = new ArrayList<Group>();
        Codebook codebook = snapshot.codebook();
        codebook.facet(Facet.THEME)
                .ifPresent(facet -> {
                    for (Code code : codebook.codesOf(facet)) {
                        var quotes = byCode.getOrDefault(code.id(), List.of());
                        if (!quotes.isEmpty()) {
                            groups.add(
                                    new Group(
                                            name(code), codebook.level(code), List.copyOf(quotes)));
                        }
                    }
                });
        return groups;
    }

    static String name(Code code) {
        return code.key() == null ? code.name() : code.key() + " " + code.name();
    }
}
