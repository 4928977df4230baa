package org.postil.ui.codebook;

import org.postil.domain.Code;
import org.postil.domain.Facet;

import java.util.Optional;

/** A line of the codebook as it is shown. */
sealed interface CodebookRow {
    /** Whether the codes below are shown. */
    enum Fold {
        LEAF,
        FOLDED,
        OPEN
    }

    /** What stands over the codes of a facet. */
    record Heading(Facet facet) implements CodebookRow {}

    /**
     * @param level 1 at the top
     * @param theme true for a theme, which has a colour of its own
     * @param counts empty while they are not counted yet
     * @param here whether the passage at the caret carries it
     * @param memos how many there are on it
     * @param above shown only because codes that are looked for stand below it
     */
    record Item(
            Code code,
            int level,
            boolean theme,
            Fold fold,
            Optional<Counts> counts,
            boolean here,
            int memos,
            boolean above)
            implements CodebookRow {}

    /**
     * A code with all below it, each review and passage once.
     *
     * @param undecided reviews on which the coders differ
     */
    record Counts(long reviews, long passages, long undecided) {}
}
