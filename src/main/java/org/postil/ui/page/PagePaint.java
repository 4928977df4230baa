package org.postil.ui.page;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/**
 * All that a row needs to know to paint itself.
 *
 * @param caret whether a caret is drawn
 * @param hit the hit that stands out among the hits; null for none
 * @param drop what something dragged over the page would be dropped on; null for nothing
 * @param hovered the id of the mark under the pointer, or empty
 * @param focused the id of the mark that is outlined, or empty
 * @param scale device pixels per pixel, to which edges are snapped
 */
record PagePaint(
        PageLayout layout,
        MarkIndex marks,
        MarkTint tint,
        NameFit names,
        Selection selection,
        boolean caret,
        FindHits hits,
        @Nullable Span hit,
        @Nullable Span drop,
        String hovered,
        String focused,
        double scale) {
    double snap(double value) {
        return Math.round(value * scale) / scale;
    }
}
