package org.postil.ui.reviews;

import org.postil.domain.Document;
import org.postil.domain.Review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A review as the table shows it.
 *
 * @param documents in their order
 * @param reading how far each coder is, one for each who has to do with it
 * @param words of all documents
 * @param passages of all coders
 * @param themes how many of the top themes it has, in the layer shown
 * @param touched when it was last written to; empty until that is read
 */
record ReviewRow(
        Review review,
        List<Document> documents,
        List<Reading> reading,
        int words,
        int passages,
        int themes,
        Optional<Instant> touched) {

    /** How far a coder has read. */
    record Reading(String coder, State state) {}

    /** What a coder's read mark says; unread without one. */
    enum State {
        READ("✓"),
        READ_BEFORE_CHANGE("↻"),
        IN_PROGRESS("◐"),
        UNREAD("○");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        /** Stands before the words. */
        String sign() {
            return sign;
        }
    }
}
