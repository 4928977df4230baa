package org.postil.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.theme.Icons;

/** What an empty screen says: what it is for, and the first step. */
public final class EmptyState extends VBox {
    /**
     * @param sentence what will be here and how it comes here
     * @param steps buttons, the first step first; may be none
     */
    public EmptyState(Feather icon, String title, String sentence, Button... steps) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var words = new Label(sentence);
        words.getStyleClass().add("empty-sentence");
        words.setWrapText(true);
        getChildren().addAll(Icons.of(icon, "empty-icon"), Labels.title(title), words);
        if (steps.length > 0) {
            var row = new VBox(8, (Node[]) steps);
            row.getStyleClass().add("empty-steps");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
