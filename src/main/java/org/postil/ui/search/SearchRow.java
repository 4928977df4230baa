package org.postil.ui.search;

import org.postil.domain.Code;
import org.postil.search.Hit;

import java.util.List;

/** A line of the list of hits. */
sealed interface SearchRow {
    /**
     * The head of a document's hits.
     *
     * @param hits of the review, 0 at a further document of the same
     */
    record Head(String review, String document, int hits) implements SearchRow {}

    /**
     * @param place as told: page and printed paragraph
     * @param left what stands before, without the printed label
     * @param codes on the words that were found
     * @param coded whether a passage lies there, with a code or without
     */
    record Line(Hit hit, String place, String left, List<Code> codes, boolean coded)
            implements SearchRow {
        public Line {
            codes = List.copyOf(codes);
        }

        /** By which it is found again. */
        String key() {
            return hit.document() + ":" + hit.span().start() + ":" + hit.span().end();
        }
    }

    /**
     * There are more hits than are listed.
     *
     * @param left how many
     */
    record More(long left, int next) implements SearchRow {}
}
