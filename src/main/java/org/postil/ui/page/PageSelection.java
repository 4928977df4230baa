package org.postil.ui.page;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.domain.Span;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is selected on a page, how the caret moves, and what a copy of it holds. */
final class PageSelection {
    private final PageView view;
    private final Viewport viewport;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.caret(0));
    private final ReadOnlyIntegerWrapper paragraph =
            new ReadOnlyIntegerWrapper(this, "currentParagraph", 0);
    private final Deque<Selection> widened = new ArrayDeque<>();
    private PageText text = PageText.EMPTY;
    private TextBoundaries boundaries = new TextBoundaries(PageText.EMPTY);
    private CaretMoves moves;

    PageSelection(PageView view, Viewport viewport) {
        this.view = view;
        this.viewport = viewport;
        moves = new CaretMoves(boundaries, viewport);
    }

    /** Takes another text and stands at its beginning. */
    void begin(PageText newText) {
        text = newText;
        widened.clear();
        boundaries = new TextBoundaries(newText);
        moves = new CaretMoves(boundaries, viewport);
        select(Selection.caret(boundaries.begin()));
        paragraph.set(0);
    }

    TextBoundaries boundaries() {
        return boundaries;
    }

    ReadOnlyObjectWrapper<Selection> property() {
        return selection;
    }

    ReadOnlyIntegerWrapper paragraph() {
        return paragraph;
    }

    Selection get() {
        return selection.get();
    }

    /** Places where no caret can stand move to the nearest where one can. */
    void select(Selection wanted) {
        Selection next =
                new Selection(
                        boundaries.snapped(wanted.anchor()), boundaries.snapped(wanted.caret()));
        Selection before = selection.get();
        if (!next.equals(before)) {
            selection.set(next);
            touch(before.span());
            touch(next.span());
            paragraph.set(text.paragraphAt(next.caret()));
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    /** Paints the rows that a span touches afresh. */
    void touch(Span span) {
        Rows rows = viewport.layout().rows();
        for (ParagraphNode node : viewport.live()) {
            int row = node.row();
            if (span.start() <= rows.end(row) && span.end() >= rows.reach(row)) {
                node.touchSelection();
            }
        }
        view.requestLayout();
    }

    /** Moves the caret and shows it; extends the selection or gives it up. */
    void move(Move move, boolean extend) {
        Selection now = selection.get();
        boolean collapse = !extend && !now.isEmpty();
        int to =
                switch (move) {
                    case LEFT -> collapse ? now.span().start() : moved(now, move);
                    case RIGHT -> collapse ? now.span().end() : moved(now, move);
                    default -> moved(now, move);
                };
        select(extend ? now.to(to) : Selection.caret(to));
        view.scrollTo(selection.get().caret(), Alignment.COMFORTABLE);
    }

    private int moved(Selection now, Move move) {
        double line = viewport.layout().type().size();
        return moves.moved(now.caret(), move, Math.max(40, view.getHeight() - 2 * line));
    }

    /** The word, sentence, paragraph, page or text: the first that holds more. */
    void widen() {
        Selection now = selection.get();
        if (widened.isEmpty() || !now.span().contains(widened.peek().span())) {
            widened.clear();
        }
        widened.push(now);
        select(Selection.of(boundaries.wider(now.span())));
    }

    /** Back to what was selected before it was widened. */
    void narrow() {
        Selection before = widened.poll();
        if (before != null) {
            select(before);
        }
    }

    void copy() {
        String copied = text.copied(selection.get().span());
        if (!copied.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(copied);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
