package org.postil.ui.tally;

import org.postil.domain.Code;
import org.postil.domain.Span;

import java.util.List;

/**
 * A passage behind a number, or a review that is behind it without one.
 *
 * @param review reference and title
 * @param place "Overview report · p. 15 · Recommendation 5"; without a passage why there is none,
 *     or empty
 * @param passage id, 0 without one
 * @param document to open; 0 without a passage
 * @param span of the passage within the document's text
 * @param quote its words; what was answered, where there is no passage
 * @param codes that the passage carries, in the order of the codebook
 * @param coder who marked it
 * @param heading of its group: the review, or a code
 * @param first whether it begins a group
 */
record EvidenceItem(
        String review,
        String place,
        long passage,
        long document,
        Span span,
        String quote,
        List<Code> codes,
        String coder,
        String heading,
        boolean first) {
    /** The same in a group. */
    EvidenceItem under(String group, boolean begins) {
        return new EvidenceItem(
                review, place, passage, document, span, quote, codes, coder, group, begins);
    }

    /** Where it is, with the review unless that stands above it. */
    String where() {
        // a document that is called as its review says which it is
        return heading.equals(review) || !hasPassage() || place.startsWith(review)
                ? place
                : review + " · " + place;
    }

    /** The quote with its place, as it is pasted into a draft; empty without a passage. */
    String cited() {
        return hasPassage() ? "“" + quote + "” (" + review + ", " + place + ")" : "";
    }

    boolean hasPassage() {
        return document != 0;
    }
}
