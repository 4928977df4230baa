package org.postil.ui.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.FocusRing;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

/** A question in the middle of the window: title, content, buttons. Enter is the main button. */
public final class Sheet {
    private static final double WIDTH = 460;

    private final OverlayPane overlays;
    private final VBox box = new VBox();
    private final HBox buttons = new HBox(8);
    private @Nullable Overlay overlay;
    private @Nullable Button mainButton;

    public Sheet(OverlayPane overlays, String title, Node... content) {
        this.overlays = overlays;
        box.getStyleClass().add("sheet-box");
        box.setPrefWidth(WIDTH);
        box.getChildren().add(Labels.title(title));
        box.getChildren().addAll(content);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("sheet-buttons");
        box.getChildren().add(buttons);
    }

    public Sheet wide(double width) {
        box.setPrefWidth(width);
        return this;
    }

    /** A button that closes the sheet and then does something. */
    public Button step(String words, Runnable action) {
        var button = new Button(words);
        button.setOnAction(event -> {
            close();
            action.run();
        });
        buttons.getChildren().add(button);
        return button;
    }

    /** The main button, last in the row; Enter presses it. */
    public Button main(String words, Runnable action) {
        var button = step(words, action);
        button.setDefaultButton(true);
        button.getStyleClass().add("accent");
        mainButton = button;
        return button;
    }

    /** A button that only closes it. */
    public Sheet cancel() {
        step(Words.of("dialog.cancel"), () -> {});
        return this;
    }

    public Overlay show() {
        var shown = overlays.sheet(box);
        overlay = shown;
        // with nothing to fill in, the focus is where Enter goes
        if (mainButton != null && FocusRing.isFirst(box, buttons)) {
            mainButton.requestFocus();
        }
        return shown;
    }

    public void close() {
        if (overlay != null) {
            overlay.close();
        }
    }
}
