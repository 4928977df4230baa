package org.postil.ui.note;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.Objects;
import java.util.function.Consumer;

/** Asks for a memo at a place: Shortcut+Enter keeps it, Esc leaves all as it was. */
public final class MemoPopover {
    private static final double WIDTH = 380;

    private MemoPopover() {}

    /**
     * @param title what the memo will be on
     * @param anchor in the scene; of no size for a point
     * @param done gets what was written, which is not blank
     */
    public static void ask(
            OverlayPane overlays, Bounds anchor, String title, Consumer<String> done) {
        var text = new TextArea();
        text.setId("memo-popover-text");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setPrefColumnCount(10);
        text.setPromptText(Words.of("note.prompt"));
        text.setAccessibleText(title);
        var keep = new Button(Words.of("note.keep"));
        keep.setId("memo-popover-keep");
        keep.getStyleClass().add("accent");
        keep.disableProperty()
                .bind(text.textProperty().map(written -> written == null || written.isBlank()));
        var hint = Labels.key(Words.of("note.keep_key"));
        var buttons = new HBox(10, hint, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var box = new VBox(10, Labels.strong(title), text, buttons);
        box.getStyleClass().add("memo-popover");
        box.getStylesheets().add(sheet());
        box.setPrefWidth(WIDTH);
        var overlay = overlays.popover(box, anchor);
        keep.setOnAction(event -> {
            overlay.close();
            done.accept(text.getText().strip());
        });
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        keep.fire();
                        event.consume();
                    }
                });
        text.requestFocus();
    }

    private static String sheet() {
        return Objects.requireNonNull(MemoPopover.class.getResource("note.css")).toExternalForm();
    }
}
