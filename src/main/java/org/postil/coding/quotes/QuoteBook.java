package org.postil.coding.quotes;

import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Quotation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The quotes of a study in the order of its reviews and texts.
 *
 * @param themes in the order of the codebook
 * @param usedOf how many quotes of each review the paper uses, by the review's id; one without is
 *     absent
 */
public record QuoteBook(List<Quote> quotes, List<Code> themes, Map<Long, Integer> usedOf) {
    public QuoteBook {
        quotes = List.copyOf(quotes);
        themes = List.copyOf(themes);
        usedOf = Map.copyOf(usedOf);
    }

    /** Reads the words of what is quoted. */
    public static QuoteBook of(Snapshot snapshot, QuoteSources sources) {
        var quotations = new HashMap<Long, Quotation>();
        snapshot.quotations().forEach(q -> quotations.put(q.passage(), q));
        var themes =
                snapshot.codebook()
                        .facet(Facet.THEME)
                        .map(f -> snapshot.codebook().codesOf(f))
                        .orElse(List.of());
        var documents = snapshot.documentsByReview();
        var quotes = new ArrayList<Quote>();
        var usedOf = new LinkedHashMap<Long, Integer>();
        for (Review review : snapshot.reviews()) {
            if (review.inclusion() != Review.Inclusion.INCLUDED) {
                continue;
            }
            for (var document : documents.getOrDefault(review.id(), List.of())) {
                snapshot.passagesOf(document.id()).stream()
                        .filter(p -> p.starred() || quotations.containsKey(p.id()))
                        .sorted(Comparator.comparing(Passage::span))
                        .forEach(p -> {
                            var quotation = quotations.get(p.id());
                            var source = sources.of(p);
                            boolean used = quotation != null && quotation.used();
                            if (used) {
                                usedOf.merge(review.id(), 1, Integer::sum);
                            }
                            quotes.add(
                                    new Quote(
                                            p,
                                            document,
                                            review,
                                            themes.stream()
                                                    .filter(c -> p.codes().contains(c.id()))
                                                    .toList(),
                                            used,
                                            quotation == null ? "" : quotation.form(),
                                            source.words(),
                                            review.reference() + source.place()));
                        });
            }
        }
        return new QuoteBook(quotes, themes, usedOf);
    }
}
