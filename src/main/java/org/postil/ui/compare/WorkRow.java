package org.postil.ui.compare;

import org.postil.compare.WorkItem;
import org.postil.domain.Review;

/** A line of the list: the head of a review, or a difference. */
sealed interface WorkRow {
    /**
     * @param items how many differences are listed below it
     * @param decided how many of them are decided
     */
    record Head(Review review, int items, int decided) implements WorkRow {}

    record Item(WorkItem item) implements WorkRow {}
}
