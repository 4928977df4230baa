package org.postil.ui.page;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/**
 * What of a text something dragged over it would be dropped on.
 *
 * @param span the stretch it would be applied to
 * @param mark the mark it would be applied to; null when it is none
 */
public record DropTarget(Kind kind, Span span, @Nullable Mark mark) {
    /** What the stretch is. */
    public enum Kind {
        /** What is selected, when the point lies in it. */
        SELECTION,
        /** The shortest mark there, or the one whose stripe or name is there. */
        MARK,
        /** The sentence there. */
        SENTENCE
    }
}
