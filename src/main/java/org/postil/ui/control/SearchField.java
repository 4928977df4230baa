package org.postil.ui.control;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.theme.Icons;

/** A field to search or filter with: a glass at the left, a cross to clear it at the right. */
public final class SearchField extends CustomTextField {
    /**
     * @param prompt what can be typed; also what a screen reader calls it
     * @param clear what the cross is called
     */
    public SearchField(String prompt, String clear) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        getStyleClass().add("search-field");
        setLeft(Icons.of(Feather.SEARCH, "field-icon"));
        var cross = new Button("", Icons.of(Feather.X, "field-icon"));
        cross.getStyleClass().addAll("flat", "field-clear");
        cross.setAccessibleText(clear);
        cross.setFocusTraversable(false);
        cross.setOnAction(event -> clear());
        cross.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(cross);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                        clear();
                        event.consume();
                    }
                });
    }
}
