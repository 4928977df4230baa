package org.postil.coding.quotes;

import org.postil.domain.Span;

/** Whether a form says what the passage says. */
public sealed interface FormCheck {
    /** Nothing differs but what stands in brackets. */
    record Faithful() implements FormCheck {}

    /**
     * Something differs.
     *
     * @param at where in the form; empty where something is missing
     * @param words what is wrong there, and what the passage has; may quote the passage
     */
    record Differs(Span at, String words) implements FormCheck {}
}
