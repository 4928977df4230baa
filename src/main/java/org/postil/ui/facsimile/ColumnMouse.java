package org.postil.ui.facsimile;

import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.postil.ui.page.Mark;
import org.postil.ui.page.Selection;

import java.util.List;

/** What the pointer does on the pages: selecting text by dragging, marks, the wheel. */
final class ColumnMouse {
    private static final double PULL = 0.2;

    private final PageColumn column;
    private final FacsimileView view;
    private final Shown shown;
    private final AnimationTimer pull =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pullOn();
                }
            };
    private boolean pressed;
    private boolean moved;
    private int origin = -1;
    private int caret = -1;
    private double x;
    private double y;

    ColumnMouse(PageColumn column, FacsimileView view, Shown shown) {
        this.column = column;
        this.view = view;
        this.shown = shown;
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        column.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        column.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hover(""));
        column.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        column.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::context);
    }

    private void pressed(MouseEvent event) {
        column.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY
                || column.isScrollBar(event.getX(), event.getY())) {
            return;
        }
        pressed = true;
        moved = false;
        int at = column.caretAt(event.getX(), event.getY()).orElse(-1);
        if (at >= 0 && event.getClickCount() > 1) {
            pressed = false;
            view.actions().unitClicked(at, event.getClickCount());
        } else if (at >= 0 && event.isShiftDown() && origin >= 0) {
            caret = at;
            moved = true;
            view.actions().selected(new Selection(origin, at), false);
        } else if (at >= 0) {
            origin = at;
            caret = at;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (!pressed || event.isStillSincePress()) {
            return;
        }
        x = event.getX();
        y = event.getY();
        extend();
        if (y < 0 || y > column.viewHeight()) {
            pull.start();
        } else {
            pull.stop();
        }
        event.consume();
    }

    private void extend() {
        double within = Math.clamp(y, 0, Math.max(0, column.viewHeight() - 1));
        column.caretAt(x, within)
                .ifPresent(at -> {
                    if (origin < 0) {
                        origin = at;
                    }
                    if (at != caret || !moved) {
                        moved = true;
                        caret = at;
                        view.actions().selected(new Selection(origin, at), false);
                    }
                });
    }

    private void pullOn() {
        double beyond = y < 0 ? y : y - column.viewHeight();
        column.scrollBy(0, beyond * PULL + Math.signum(beyond) * 2);
        column.layout();
        extend();
    }

    private void released(MouseEvent event) {
        pull.stop();
        if (!pressed || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = false;
        if (moved) {
            view.actions().selected(new Selection(origin, caret), true);
        } else {
            clicked(event);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (origin < 0) {
            return;
        }
        view.actions().selected(Selection.caret(origin), true);
        List<Mark> marks = marks(event.getX(), event.getY());
        if (!marks.isEmpty()) {
            view.actions().marksClicked(marks, origin);
        }
    }

    private List<Mark> marks(double px, double py) {
        return column.pointAt(px, py)
                .map(point -> shown.marks.at(point.page(), point.x(), point.y()))
                .orElse(List.of());
    }

    private void moved(MouseEvent event) {
        List<Mark> marks = marks(event.getX(), event.getY());
        view.hover(marks.isEmpty() ? "" : marks.getFirst().id());
        boolean text =
                column.pointAt(event.getX(), event.getY())
                        .filter(p -> shown.places.characterAt(p.page(), p.x(), p.y()).isPresent())
                        .isPresent();
        column.setCursor(text ? Cursor.TEXT : Cursor.DEFAULT);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() != 0) {
                column.zoomAt(
                        Zoom.step(column.factor(), event.getDeltaY() > 0 ? 1 : -1),
                        event.getX(),
                        event.getY());
                view.zoomed();
            }
        } else {
            column.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }

    private void context(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            column.boxOf(shown.selection)
                    .map(column::localToScreen)
                    .ifPresent(at ->
                            view.actions()
                                    .contextRequested(
                                            shown.marks.at(shown.selection.start()),
                                            at.getMinX(),
                                            at.getMaxY()));
        } else if (!column.isScrollBar(event.getX(), event.getY())) {
            column.caretAt(event.getX(), event.getY())
                    .ifPresent(at -> {
                        var selected = shown.selection;
                        if (at < selected.start() || at > selected.end()) {
                            origin = at;
                            view.actions().selected(Selection.caret(at), true);
                        }
                    });
            view.actions()
                    .contextRequested(
                            marks(event.getX(), event.getY()),
                            event.getScreenX(),
                            event.getScreenY());
        }
        event.consume();
    }
}
