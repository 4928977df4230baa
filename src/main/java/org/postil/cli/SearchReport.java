package org.postil.cli;

import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.search.Hit;
import org.postil.search.SearchResult;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hits as a table with the words in context, and as JSON. */
final class SearchReport {
    /** Of what stands before and after, in a line of a terminal. */
    private static final int BESIDE = 40;

    private final SearchResult.Found found;
    private final Map<Long, Review> reviews;
    private final Map<Long, Document> documents;

    SearchReport(SearchResult.Found found, Snapshot snapshot) {
        this.found = found;
        reviews =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::id, Function.identity()));
        documents =
                snapshot.documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    private String review(Hit hit) {
        var review = reviews.get(hit.review());
        return review == null ? "" : review.reference();
    }

    private String document(Hit hit) {
        var document = documents.get(hit.document());
        return document == null ? "" : document.fileName();
    }

    TextTable table() {
        var table =
                new TextTable(
                        "review", "document", "#page", "#start", "#end", "#before", "hit", "after");
        for (Hit hit : found.hits()) {
            table.row(
                    review(hit),
                    document(hit),
                    hit.page() == 0 ? "" : hit.page(),
                    hit.span().start(),
                    hit.span().end(),
                    hit.left().substring(start(hit.left())),
                    hit.text(),
                    hit.right().substring(0, end(hit.right())));
        }
        return table;
    }

    /** Of a word, not further left than fits. */
    private static int start(String left) {
        int edge = left.length() - BESIDE;
        return edge <= 0 ? 0 : Math.max(left.indexOf(' ', edge), 0) + 1;
    }

    private static int end(String right) {
        return right.length() <= BESIDE
                ? right.length()
                : Math.max(right.lastIndexOf(' ', BESIDE), 0);
    }

    /** "214 hits in 31 of 33 reviews", and how many of them are told. */
    String count() {
        return Counted.of(found.total(), "hit")
                + " in "
                + found.byReview().size()
                + " of "
                + Counted.of(found.searched(), "review")
                + (found.hits().size() < found.total()
                        ? "; " + found.hits().size() + " of them listed"
                        : "");
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("total", found.total());
        json.put("reviews", found.byReview().size());
        json.put("searched", found.searched());
        json.put("hits", found.hits().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Hit hit) {
        var json = new LinkedHashMap<String, Object>();
        json.put("review", review(hit));
        json.put("document", document(hit));
        json.put("start", hit.span().start());
        json.put("end", hit.span().end());
        json.put("page", hit.page());
        json.put("text", hit.text());
        json.put("label", hit.label());
        json.put("left", hit.left());
        json.put("right", hit.right());
        return json;
    }
}
