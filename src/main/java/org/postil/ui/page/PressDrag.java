package org.postil.ui.page;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/**
 * The pointer held from a press to its release: what it does is told wherever it goes in the
 * window, and to nobody else.
 */
final class PressDrag {
    private final Scene scene;
    private final EventHandler<MouseEvent> dragging;
    private final EventHandler<MouseEvent> releasing;

    private PressDrag(Scene scene, Consumer<MouseEvent> dragged, Consumer<MouseEvent> released) {
        this.scene = scene;
        dragging =
                event -> {
                    dragged.accept(event);
                    event.consume();
                };
        releasing =
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        end();
                        released.accept(event);
                        event.consume();
                    }
                };
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
    }

    /** To be called when the primary button is pressed. */
    static void begin(Scene scene, Consumer<MouseEvent> dragged, Consumer<MouseEvent> released) {
        new PressDrag(scene, dragged, released);
    }

    private void end() {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
    }
}
