package org.postil.compare;

import org.postil.domain.AnswerValue;
import org.postil.domain.Span;

/** What can be decided about a difference. */
public sealed interface Choice {
    /**
     * As one coder has it; where that coder has nothing, nothing.
     *
     * @param coder number of the coder among those compared
     */
    record Take(int coder) implements Choice {}

    /**
     * What all of them have together: every code, from where the first begins to where the last
     * ends; of a choice of several categories all that were chosen.
     */
    record Both() implements Choice {}

    /** None of it; an answer is then not recorded. */
    record Neither() implements Choice {}

    /**
     * A code on a span, in place of what coders have.
     *
     * @param code id
     */
    record Edit(long code, Span span) implements Choice {}

    /** An answer that none of them may have given. */
    record Answer(AnswerValue value) implements Choice {}
}
