package org.postil.ui.page;

import org.postil.domain.Span;

import java.util.List;

/** What a page reports when a reader wants something done. All are called on the FX thread. */
public interface PageActions {
    /**
     * Marks were clicked, all that lie at the very point, shortest first; the one whose stripe or
     * name was clicked alone.
     */
    default void marksClicked(List<Mark> marks, int offset) {}

    /** The context menu was asked for, by pointer or key, at a place on the screen. */
    default void contextRequested(List<Mark> marks, int offset, double screenX, double screenY) {}

    /** Enter was pressed while something is selected. */
    default void entered(Span selected) {}

    /** A printable character was typed while something is selected. */
    default void typed(String character, Span selected) {}

    /** Next or previous mark was asked for; the caret is at its beginning and it is in view. */
    default void markReached(Mark mark) {}

    /** A tick along the scroll bar was clicked; the page shows the mark already. */
    default void tickClicked(Mark mark) {}

    /** Whether the focused mark gets handles at its ends. */
    default boolean canMoveEdges(Mark mark) {
        return false;
    }

    /**
     * An end of the focused mark was dragged elsewhere.
     *
     * @param mark as it was before
     * @param wanted not empty, between graphemes, other than before
     * @return whether it is being done: the page goes on showing the mark as wanted until it is
     *     given marks anew; else it shows it as it was
     */
    default boolean edgeMoved(Mark mark, Span wanted) {
        return false;
    }

    /**
     * Selected text is dragged with the pointer, and dropped at last or given up. The place may be
     * anywhere, beyond the page too.
     */
    default void selectionDragged(Span selected, DragPhase phase, double sceneX, double sceneY) {}
}
