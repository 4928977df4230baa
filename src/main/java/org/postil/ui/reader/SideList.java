package org.postil.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** A list at the side of the text with its heading: a click or Enter goes where a row leads. */
final class SideList<T> extends VBox {
    SideList(ListView<T> list, Consumer<T> go, Node... heading) {
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    // beside the rows nothing is meant
                    if (event.getTarget() != list) {
                        goToSelected(list, go);
                    }
                });
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        goToSelected(list, go);
                        event.consume();
                    }
                });
        var head = new HBox(heading);
        head.getStyleClass().add("reader-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        getStyleClass().add("reader-list");
        setMinSize(0, 0);
    }

    private static <T> void goToSelected(ListView<T> list, Consumer<T> go) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            go.accept(row);
        }
    }
}
