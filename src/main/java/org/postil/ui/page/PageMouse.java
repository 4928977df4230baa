package org.postil.ui.page;

import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.postil.domain.Span;

import java.util.List;

/** What the pointer does on a page: caret, selection by unit, dragging, marks, the wheel. */
final class PageMouse {
    private static final int WORDS = 2;
    private static final int SENTENCES = 3;

    private final PageView view;
    private final EdgePull pull;
    private final SelectionDrag drag;
    private final NameTip tip;
    private Span origin = new Span(0, 0);
    private int unit = 1;
    private boolean pressed;
    private double x;
    private double y;

    PageMouse(PageView view) {
        this.view = view;
        pull = new EdgePull(view, this::extend);
        drag = new SelectionDrag(view, this::clickedSelection);
        tip = new NameTip(view);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
        view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::context);
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY || view.under().isScrollBar(event.getX())) {
            return;
        }
        if (drag.takes(event)) {
            event.consume();
            return;
        }
        pressed = true;
        int at = view.under().offset(event.getX(), event.getY());
        if (event.isShiftDown()) {
            unit = 1;
            origin = new Span(view.getSelection().anchor(), view.getSelection().anchor());
            view.select(view.getSelection().to(at));
        } else {
            unit = event.getClickCount();
            origin = unitAt(event.getX(), event.getY());
            if (!view.under().isStripe(event.getX(), event.getY())) {
                view.select(Selection.of(origin));
            }
        }
        event.consume();
    }

    /** What a click selects: nothing, a word, a sentence, a paragraph. */
    private Span unitAt(double px, double py) {
        int at = view.under().offset(px, py);
        TextBoundaries text = view.boundaries();
        return switch (unit) {
            case 0, 1 -> new Span(at, at);
            case WORDS -> text.wordAt(view.under().character(px, py));
            case SENTENCES -> text.sentenceAt(view.under().character(px, py));
            default -> text.paragraphAt(at);
        };
    }

    private void dragged(MouseEvent event) {
        if (pressed) {
            x = event.getX();
            y = event.getY();
            if (event.isStillSincePress()) {
                return;
            }
            extend();
            pull.at(y);
            event.consume();
        }
    }

    private void extend() {
        Span here = unitAt(x, Math.clamp(y, 0, Math.max(0, view.getHeight() - 1)));
        view.select(
                here.start() < origin.start()
                        ? new Selection(origin.end(), here.start())
                        : new Selection(origin.start(), Math.max(origin.end(), here.end())));
    }

    private void released(MouseEvent event) {
        pull.stop();
        if (!pressed || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        if (event.isStillSincePress() && event.getClickCount() == 1 && !event.isShiftDown()) {
            tell(event.getX(), event.getY());
        }
        event.consume();
    }

    /** A click on what is selected gives the selection up, when it turns out to be no drag. */
    private void clickedSelection(MouseEvent event) {
        var at = view.sceneToLocal(event.getSceneX(), event.getSceneY());
        view.select(Selection.caret(view.under().offset(at.getX(), at.getY())));
        tell(at.getX(), at.getY());
    }

    private void tell(double px, double py) {
        List<Mark> marks = view.under().marks(px, py);
        if (!marks.isEmpty()) {
            view.actions().marksClicked(marks, view.under().offset(px, py));
        }
    }

    private void moved(MouseEvent event) {
        List<Mark> marks = view.under().marks(event.getX(), event.getY());
        view.setHoveredMark(marks.isEmpty() ? "" : marks.getFirst().id());
        boolean onStripe = view.under().isStripe(event.getX(), event.getY());
        tip.over(onStripe ? marks : List.of());
        view.setCursor(
                onStripe
                        ? Cursor.HAND
                        : view.under().isSelected(event.getX(), event.getY())
                                ? Cursor.DEFAULT
                                : view.under().isColumn(event.getX())
                                        ? Cursor.TEXT
                                        : Cursor.DEFAULT);
    }

    private void left() {
        view.setHoveredMark("");
        tip.over(List.of());
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShortcutDown()) {
            view.scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    private void context(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            int caret = view.getSelection().caret();
            view.boundsOf(new Span(caret, caret))
                    .map(view::localToScreen)
                    .ifPresent(at ->
                            view.actions()
                                    .contextRequested(
                                            view.marksAt(caret),
                                            caret,
                                            at.getMinX(),
                                            at.getMaxY()));
        } else if (!view.under().isScrollBar(event.getX())) {
            int at = view.under().offset(event.getX(), event.getY());
            Span selected = view.getSelection().span();
            if (at < selected.start() || at > selected.end()) {
                view.select(Selection.caret(at));
            }
            view.actions()
                    .contextRequested(
                            view.under().marks(event.getX(), event.getY()),
                            at,
                            event.getScreenX(),
                            event.getScreenY());
        }
        event.consume();
    }
}
