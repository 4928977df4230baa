package org.postil.ui.template;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;

/** An input with its name above and, when something is wrong with it, why below. */
final class Field extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Node input;
    private final Label problem = new Label();

    Field(String name, Node input) {
        super(4);
        this.input = input;
        var title = Labels.muted(name);
        title.getStyleClass().add("small");
        title.setLabelFor(input);
        if (input.getAccessibleText() == null) {
            input.setAccessibleText(name);
        }
        problem.getStyleClass().add("template-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, input, problem);
        problem("");
    }

    static TextField text(String id) {
        var field = new TextField();
        field.setId(id);
        return field;
    }

    Field wide(double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        return this;
    }

    void showing(boolean shown) {
        setVisible(shown);
        setManaged(shown);
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
