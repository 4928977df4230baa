package org.postil.ui.facsimile;

import org.postil.domain.Span;
import org.postil.ui.page.Mark;
import org.postil.ui.page.Selection;

import java.util.List;

/** What the pages report when a reader wants something done. All are called on the FX thread. */
public interface FacsimileActions {
    /**
     * Text was selected on the page; called again and again while the pointer is dragged.
     *
     * @param done false while it goes on
     */
    default void selected(Selection selection, boolean done) {}

    /**
     * A word, sentence or paragraph was clicked.
     *
     * @param clicks how often: 2 for a word, 3 for a sentence, 4 for a paragraph
     */
    default void unitClicked(int offset, int clicks) {}

    /** Marks were clicked, all that lie at the very point, shortest first. */
    default void marksClicked(List<Mark> marks, int offset) {}

    /** The pointer is over another mark; empty for none. */
    default void hovered(String mark) {}

    /** The context menu was asked for, by pointer or key, at a place on the screen. */
    default void contextRequested(List<Mark> marks, double screenX, double screenY) {}

    /** Enter was pressed. */
    default void entered() {}

    /**
     * A printable character was typed that does nothing on the pages.
     *
     * @param selected may be empty
     */
    default void typed(String character, Span selected) {}

    /** Copying what is selected was asked for. */
    default void copied() {}

    /** Esc was pressed. */
    default void escaped() {}
}
