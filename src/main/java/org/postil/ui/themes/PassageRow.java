package org.postil.ui.themes;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;

import java.util.List;

/** A line of the list: a passage under the head of its review. */
sealed interface PassageRow {
    /**
     * @param passages how many follow
     */
    record Head(Review review, int passages) implements PassageRow {}

    /**
     * @param codes in the order of the codebook
     * @param coder name of who made it
     * @param own whether it is the coder's who works here
     * @param noted whether there is a memo on it
     */
    record Item(
            Review review,
            Document document,
            Passage passage,
            List<Code> codes,
            String coder,
            boolean own,
            boolean noted)
            implements PassageRow {
        public Item {
            codes = List.copyOf(codes);
        }
    }
}
