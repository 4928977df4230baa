package org.postil.ui.codebook;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;

/** A field with its name above and, when something is wrong with it, why below. */
final class FormField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private static final double NARROW = 130;

    private final Node input;
    private final Label problem = new Label();

    FormField(String name, Node input) {
        this.input = input;
        getStyleClass().add("code-field");
        var title = Labels.muted(name);
        title.getStyleClass().add("small");
        title.setLabelFor(input);
        if (input.getAccessibleText() == null) {
            input.setAccessibleText(name);
        }
        problem.getStyleClass().add("code-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, input, problem);
        problem("");
    }

    static TextField text(String id, String value) {
        var field = new TextField(value);
        field.setId(id);
        return field;
    }

    static TextArea area(String id, String value, int lines) {
        var area = new TextArea(value);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(lines);
        area.setPrefColumnCount(10);
        TabMoves.on(area);
        return area;
    }

    /** As wide as a key needs, however long what is wrong with it. */
    FormField narrow() {
        setMinWidth(NARROW);
        setPrefWidth(NARROW);
        setMaxWidth(NARROW);
        return this;
    }

    /** Shows what is wrong, or nothing. */
    void problem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
        if (input instanceof TextInputControl control) {
            control.pseudoClassStateChanged(WRONG, !words.isEmpty());
        }
        input.setAccessibleHelp(words);
    }
}
