package org.postil.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.postil.domain.Span;

import java.util.function.Consumer;

/**
 * Selected text that is pressed and dragged away, as onto a code. A click on it is a click like any
 * other: it is not taken for a drag before the pointer has moved.
 */
final class SelectionDrag {
    private enum State {
        IDLE,
        PRESSED,
        DRAGGING,
        GIVEN_UP
    }

    /** More than a slip shows. */
    private static final int SHOWN = 300;

    private final PageView view;
    private final Consumer<MouseEvent> clicked;
    private final DragImage image = new DragImage();
    private State state = State.IDLE;
    private Span selected = new Span(0, 0);
    private double sceneX;
    private double sceneY;

    /**
     * @param clicked told of the release when nothing was dragged
     */
    SelectionDrag(PageView view, Consumer<MouseEvent> clicked) {
        this.view = view;
        this.clicked = clicked;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Takes the gesture if it begins on the selection; else it is for others. */
    boolean takes(MouseEvent event) {
        boolean takes =
                event.getClickCount() == 1
                        && !event.isShiftDown()
                        && !view.under().isStripe(event.getX(), event.getY())
                        && view.under().isSelected(event.getX(), event.getY());
        if (takes) {
            state = State.PRESSED;
            selected = view.getSelection().span();
            PressDrag.begin(view.getScene(), this::drag, this::release);
        }
        return takes;
    }

    private void drag(MouseEvent event) {
        if (state == State.PRESSED && !event.isStillSincePress()) {
            state = State.DRAGGING;
        }
        if (state == State.DRAGGING) {
            sceneX = event.getSceneX();
            sceneY = event.getSceneY();
            // the slip shows the beginning only: a whole text is not copied at every move
            int end = Math.min(selected.end(), selected.start() + SHOWN);
            String words = view.textProperty().get().copied(new Span(selected.start(), end));
            image.show(view.getScene(), words, sceneX, sceneY);
            view.actions().selectionDragged(selected, DragPhase.MOVED, sceneX, sceneY);
        }
    }

    private void release(MouseEvent event) {
        State before = state;
        state = State.IDLE;
        image.hide();
        switch (before) {
            case DRAGGING ->
                    view.actions()
                            .selectionDragged(
                                    selected,
                                    DragPhase.DROPPED,
                                    event.getSceneX(),
                                    event.getSceneY());
            case PRESSED -> clicked.accept(event);
            case IDLE, GIVEN_UP -> {}
        }
    }

    private void key(KeyEvent event) {
        if (state == State.DRAGGING && event.getCode() == KeyCode.ESCAPE) {
            state = State.GIVEN_UP;
            image.hide();
            view.actions().selectionDragged(selected, DragPhase.CANCELLED, sceneX, sceneY);
            event.consume();
        }
    }
}
