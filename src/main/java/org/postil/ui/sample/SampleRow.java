package org.postil.ui.sample;

import org.postil.domain.Document;
import org.postil.domain.Review;

import java.util.List;

/**
 * A review of the sample.
 *
 * @param documents in their order
 */
record SampleRow(Review review, List<Document> documents) {
    int words() {
        return documents.stream().mapToInt(Document::words).sum();
    }

    /** How many documents have a source written down. */
    int sourced() {
        return (int) documents.stream().filter(d -> !d.source().address().isBlank()).count();
    }
}
