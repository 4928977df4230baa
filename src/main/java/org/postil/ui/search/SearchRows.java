package org.postil.ui.search;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.search.Hit;
import org.postil.search.SearchResult;
import org.postil.tally.Layer;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes lines of hits: grouped by review, with what is coded there. */
final class SearchRows {
    private static final int LONGEST_LABEL = 14;

    private final Snapshot snapshot;
    private final Layer layer;
    private final Map<Long, Review> reviews;
    private final Map<Long, Document> documents;

    private SearchRows(Snapshot snapshot, Layer layer) {
        this.snapshot = snapshot;
        this.layer = layer;
        reviews =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::id, Function.identity()));
        documents =
                snapshot.documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    static List<SearchRow> of(SearchResult result, Snapshot snapshot, Layer layer) {
        return switch (result) {
            case SearchResult.Misread misread -> List.of();
            case SearchResult.Found found -> new SearchRows(snapshot, layer).rows(found);
        };
    }

    private List<SearchRow> rows(SearchResult.Found found) {
        var rows = new ArrayList<SearchRow>();
        long document = -1;
        var seen = new HashSet<Long>();
        for (Hit hit : found.hits()) {
            if (hit.document() != document) {
                document = hit.document();
                boolean first = seen.add(hit.review());
                rows.add(head(hit, first ? found.byReview().getOrDefault(hit.review(), 0) : 0));
            }
            rows.add(line(hit));
        }
        long left = found.total() - found.hits().size();
        if (left > 0) {
            rows.add(new SearchRow.More(left, (int) Math.min(left, SearchViewModel.PAGE)));
        }
        return rows;
    }

    private SearchRow.Head head(Hit hit, int hits) {
        String reference =
                Optional.ofNullable(reviews.get(hit.review())).map(Review::reference).orElse("");
        String title =
                Optional.ofNullable(documents.get(hit.document())).map(Document::title).orElse("");
        return new SearchRow.Head(reference, title.equals(reference) ? "" : title, hits);
    }

    private SearchRow.Line line(Hit hit) {
        var codes = new ArrayList<Code>();
        boolean coded = false;
        for (Passage passage : snapshot.passagesOf(hit.document())) {
            if (passage.span().overlaps(hit.span()) && isShown(passage)) {
                coded = true;
                passage.codes().stream()
                        .mapToObj(id -> snapshot.codebook().code(id))
                        .flatMap(Optional::stream)
                        .filter(code -> !codes.contains(code))
                        .forEach(codes::add);
            }
        }
        return new SearchRow.Line(hit, place(hit), left(hit), codes, coded);
    }

    /** One coder's passages in their layer, everybody's in the others. */
    private boolean isShown(Passage passage) {
        return switch (layer) {
            case Layer.Of one -> passage.coder() == one.coder();
            case Layer.Any any -> true;
            case Layer.Final last -> true;
        };
    }

    private static String place(Hit hit) {
        String page = hit.page() == 0 ? "" : Words.of("search.page", hit.page());
        String label = isShort(hit.label()) ? hit.label() : "";
        return page.isEmpty() || label.isEmpty() ? page + label : page + "  " + label;
    }

    /** A number to be told as the place: no bullet, and not a line of its own. */
    private static boolean isShort(String label) {
        return label.length() <= LONGEST_LABEL
                && label.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** A label that is told as the place is not told again, nor is a bullet. */
    private static String left(Hit hit) {
        boolean plain =
                isShort(hit.label()) || hit.label().chars().noneMatch(Character::isLetterOrDigit);
        return plain && hit.left().startsWith(hit.label())
                ? hit.left().substring(hit.label().length()).stripLeading()
                : hit.left();
    }
}
