package org.postil.extraction;

import org.postil.coding.QuoteFinder;
import org.postil.coding.QuotePlacement;
import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the words that rows quote for their answers stand in the reports. */
final class Citations {
    private final Project project;
    private final Snapshot snapshot;
    private final Map<Long, Text> texts = new HashMap<>();
    private final Map<AnswerRow, Found> found = new IdentityHashMap<>();

    private record Text(String text, QuotePlacement placement) {}

    /** Words in the current text of a document. */
    record Place(Document document, Span span, String quote) {}

    sealed interface Found {}

    record At(Place place) implements Found {}

    /**
     * @param reason for the user
     */
    record Nowhere(String reason) implements Found {}

    private Citations(Project project, Snapshot snapshot) {
        this.project = project;
        this.snapshot = snapshot;
    }

    /** Looks all of them up; the texts are let go afterwards. */
    static Map<AnswerRow, Found> of(Project project, Snapshot snapshot, List<AnswerRow> rows) {
        var citations = new Citations(project, snapshot);
        for (AnswerRow row : rows) {
            row.cited()
                    .ifPresent(cited ->
                            snapshot.reviewCalled(row.review())
                                    .ifPresent(review ->
                                            citations.found.put(
                                                    row, citations.look(review, cited))));
        }
        return citations.found;
    }

    private Found look(Review review, AnswerRow.Cited cited) {
        var documents =
                cited.document().isEmpty()
                        ? snapshot.documents().stream()
                                .filter(d -> d.review() == review.id())
                                .toList()
                        : snapshot.documentsCalled(cited.document()).stream()
                                .filter(d -> d.review() == review.id())
                                .toList();
        if (documents.isEmpty()) {
            return new Nowhere(
                    cited.document().isEmpty()
                            ? "the review has no document"
                            : "the review has no document " + cited.document());
        }
        var places = new ArrayList<Place>();
        var reasons = new ArrayList<String>();
        for (Document document : documents) {
            var text = texts.computeIfAbsent(document.text(), this::text);
            switch (text.placement().place(cited.quote(), cited.hints())) {
                case QuotePlacement.Placed(var span, var exact) ->
                        places.add(place(document, text, span));
                case QuotePlacement.Chosen chosen ->
                        places.add(place(document, text, chosen.span()));
                case QuotePlacement.Ambiguous(var candidates, var reason) -> reasons.add(reason);
                case QuotePlacement.NotFound(var reason, var nearest) -> {
                    // told below, once for all documents
                    if (documents.size() == 1) {
                        reasons.add(reason);
                    }
                }
            }
        }
        if (places.size() == 1) {
            return new At(places.getFirst());
        }
        if (places.size() > 1) {
            return new Nowhere(
                    places.size()
                            + " documents of the review have these words: name one in the column"
                            + " document");
        }
        return new Nowhere(
                reasons.isEmpty()
                        ? "the quote stands in no document of the review"
                        : reasons.getFirst());
    }

    private static Place place(Document document, Text text, Span span) {
        return new Place(document, span, span.of(text.text()));
    }

    private Text text(long id) {
        String text = project.text(id).orElse("");
        var layout = project.layout(id).orElse(TextLayout.EMPTY);
        return new Text(text, new QuotePlacement(new QuoteFinder(text, layout)));
    }
}
