package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Layer;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every passage with a code, in the order of reviews, documents and text, with its words. */
final class PassageSheet {
    static final String NAME = "coded passages";

    private final Snapshot snapshot;
    private final Layer layer;
    private final StudyTexts texts;
    private final List<Facet> facets;
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<Long, Long> facetOf = new HashMap<>();
    private final Map<Long, String> coders;
    private int written;

    PassageSheet(Snapshot snapshot, Layer layer, StudyTexts texts) {
        this.snapshot = snapshot;
        this.layer = layer;
        this.texts = texts;
        facets = snapshot.codebook().facets();
        for (Code code : snapshot.codebook().codes()) {
            String label = snapshot.codebook().label(code);
            labels.put(code.id(), code.key() == null ? label : label + " " + code.name());
            facetOf.put(code.id(), code.facet());
        }
        coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
    }

    /** Returns how many passages were written. */
    int write(Book book, Progress progress, Cancellation cancellation) {
        var sheet = book.sheet(NAME, List.of(), columns());
        var documents = snapshot.documentsByReview();
        int done = 0;
        for (Review review : snapshot.reviews()) {
            cancellation.check();
            if (review.inclusion() == Review.Inclusion.INCLUDED) {
                for (Document document : documents.getOrDefault(review.id(), List.of())) {
                    document(sheet, review, document);
                }
            }
            progress.report(++done, snapshot.reviews().size(), review.reference());
        }
        sheet.end();
        return written;
    }

    private List<SheetColumn> columns() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("review", 18));
        columns.add(SheetColumn.wrapped("document", 24));
        columns.add(SheetColumn.number("page", 6));
        columns.add(SheetColumn.wrapped("paragraph", 17));
        columns.add(SheetColumn.text("kind", 15));
        columns.add(SheetColumn.wrapped("quote", 80));
        facets.forEach(facet -> columns.add(SheetColumn.wrapped(facet.name(), 34)));
        columns.add(SheetColumn.text("coder", 14));
        return columns;
    }

    private void document(BookSheet sheet, Review review, Document document) {
        var passages = snapshot.passagesOf(document.id()).stream().filter(this::counts).toList();
        // several text versions may be in use; most documents have one
        var held = new HashMap<Long, HeldText>();
        for (Passage passage : passages) {
            var text = held.computeIfAbsent(passage.text(), version -> HeldText.of(texts, version));
            var cells = new ArrayList<@Nullable Object>();
            int page = text.layout().pageAt(passage.span().start());
            cells.add(review.reference());
            cells.add(document.fileName());
            cells.add(page == 0 ? null : page);
            cells.add(text.paragraph(passage));
            cells.add(passage.kind().key().replace('_', ' '));
            cells.add(text.quote(passage));
            facets.forEach(facet -> cells.add(codes(passage, facet)));
            cells.add(coders.getOrDefault(passage.coder(), ""));
            sheet.row(cells);
            written++;
        }
    }

    private boolean counts(Passage passage) {
        return !passage.codes().isEmpty()
                && passage.kind().isForCodes()
                && switch (layer) {
                    case Layer.Of one -> passage.coder() == one.coder();
                    case Layer.Any any -> true;
                    case Layer.Final last -> true;
                };
    }

    private String codes(Passage passage, Facet facet) {
        return passage.codes().stream()
                .filter(id -> facetOf.getOrDefault(id, 0L) == facet.id())
                .mapToObj(id -> labels.getOrDefault(id, ""))
                .collect(Collectors.joining("; "));
    }
}
