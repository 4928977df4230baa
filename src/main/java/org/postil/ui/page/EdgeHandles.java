package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/**
 * Handles at both ends of the focused mark, to drag them with: to edges of words, with Alt to any
 * grapheme. While one is dragged the mark is painted as it would be; Escape gives it up.
 */
final class EdgeHandles extends Pane {
    /** A finger's or an unsteady hand's. */
    static final double TARGET = 26;

    /** How much of the target lies over the mark's own text. */
    private static final double INWARD = 6;

    private static final double KNOB = 4.5;
    private static final double BAR = 2;

    private final PageView view;
    private final Handle start = new Handle(MarkEdge.START);
    private final Handle end = new Handle(MarkEdge.END);
    private final EdgePull pull;
    private @Nullable Mark taken;
    private @Nullable Handle held;
    private double x;
    private double y;
    private boolean fine;

    EdgeHandles(PageView view) {
        this.view = view;
        pull = new EdgePull(view, this::preview);
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("page-handles");
        getChildren().setAll(start, end);
        view.addEventFilter(KeyEvent.ANY, this::key);
    }

    /** A bar along the line and a knob outside it, in a target that is easy to hit. */
    private final class Handle extends Region {
        private final MarkEdge edge;
        private final Rectangle bar = new Rectangle();
        private final Circle knob = new Circle(KNOB);

        Handle(MarkEdge edge) {
            this.edge = edge;
            setManaged(false);
            setCursor(Cursor.H_RESIZE);
            bar.getStyleClass().add("page-handle");
            knob.getStyleClass().add("page-handle-knob");
            getChildren().setAll(bar, knob);
            setOnMousePressed(event -> press(this, event));
            setOnMouseMoved(event -> event.consume());
        }

        void place(Rectangle2D line, boolean left) {
            double height = Math.max(TARGET, line.getHeight() + 2 * KNOB);
            double within = left ? TARGET - INWARD : INWARD;
            double top = Math.round(line.getMinY() - (height - line.getHeight()) / 2);
            resizeRelocate(Math.round(line.getMinX() - within), top, TARGET, height);
            bar.setX(Math.round(within) - BAR / 2);
            bar.setY(line.getMinY() - top - 1);
            bar.setWidth(BAR);
            bar.setHeight(line.getHeight() + 2);
            knob.setCenterX(Math.round(within));
            knob.setCenterY(
                    edge == MarkEdge.START ? line.getMinY() - top - 2 : line.getMaxY() - top + 2);
        }
    }

    /** Puts the handles where the ends of a mark are; none for null. */
    void lay(@Nullable Mark focused) {
        Mark shown = focused != null && view.actions().canMoveEdges(focused) ? focused : null;
        if (taken != null && (shown == null || !shown.id().equals(taken.id()))) {
            giveUp();
        }
        place(start, shown);
        place(end, shown);
    }

    private void place(Handle handle, @Nullable Mark mark) {
        var line = mark == null ? null : handle.edge.place(mark, view).orElse(null);
        boolean seen = line != null && line.getMaxY() > 0 && line.getMinY() < view.getHeight();
        handle.setVisible(seen);
        if (line != null && mark != null && seen) {
            handle.place(line, handle.edge.isLeft(mark, view));
        }
    }

    private void press(Handle handle, MouseEvent event) {
        Mark mark = view.marks().get(view.focusedMarkProperty().get());
        if (event.getButton() == MouseButton.PRIMARY && mark != null) {
            view.requestFocus();
            taken = mark;
            held = handle;
            fine = event.isAltDown();
            follow(event);
            PressDrag.begin(view.getScene(), this::drag, this::release);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (taken != null) {
            follow(event);
            fine = fine || event.isAltDown();
            preview();
            pull.at(y);
        }
    }

    private void follow(MouseEvent event) {
        var at = view.sceneToLocal(event.getSceneX(), event.getSceneY());
        x = at.getX();
        y = at.getY();
    }

    private void preview() {
        Mark mark = taken;
        Handle handle = held;
        if (mark != null && handle != null) {
            double within = Math.clamp(y, 0, Math.max(0, view.getHeight() - 1));
            int offset = view.under().offset(x, within);
            Span next = handle.edge.moved(mark.span(), offset, !fine, view.boundaries());
            Mark shown = view.marks().get(mark.id());
            if (shown != null && !shown.span().equals(next)) {
                view.putMark(mark.at(next));
            }
        }
    }

    private void release(MouseEvent ignored) {
        pull.stop();
        Mark mark = taken;
        if (mark != null) {
            taken = null;
            held = null;
            Mark shown = view.marks().get(mark.id());
            boolean kept =
                    shown != null
                            && !shown.span().equals(mark.span())
                            && view.actions().edgeMoved(mark, shown.span());
            if (shown != null && !kept) {
                view.putMark(mark);
            }
        }
    }

    private void key(KeyEvent event) {
        if (taken == null) {
            return;
        }
        boolean down = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (event.getCode() == KeyCode.ALT) {
            fine = down;
            preview();
            event.consume();
        } else if (down && event.getCode() == KeyCode.ESCAPE) {
            giveUp();
            event.consume();
        }
    }

    private void giveUp() {
        pull.stop();
        Mark mark = taken;
        taken = null;
        held = null;
        if (mark != null && view.marks().get(mark.id()) != null) {
            view.putMark(mark);
        }
    }
}
