package org.postil.ui.control;

import javafx.scene.control.TextField;
import javafx.stage.WindowEvent;

import org.controlsfx.control.textfield.TextFields;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A list under a text field that offers what the typed words may become. */
public final class Completion {
    private Completion() {}

    /**
     * Offers suggestions while somebody types.
     *
     * <p>ControlsFX looks suggestions up in the background and shows them when they come. By then
     * the field may have lost the focus or have left the window, and a list that hangs on a field
     * outside any scene finds no colours; so the list goes with its field.
     *
     * @param suggestions from what is typed to what is offered, called outside the FX thread
     */
    public static void offer(TextField field, Function<String, Collection<String>> suggestions) {
        var popup =
                TextFields.<String>bindAutoCompletion(
                                field,
                                request ->
                                        field.isFocused()
                                                ? suggestions.apply(request.getUserText())
                                                : List.of())
                        .getAutoCompletionPopup();
        popup.addEventHandler(
                WindowEvent.WINDOW_SHOWN,
                shown -> {
                    if (!field.isFocused()) {
                        popup.hide();
                    }
                });
        field.sceneProperty().addListener((seen, before, now) -> popup.hide());
    }
}
