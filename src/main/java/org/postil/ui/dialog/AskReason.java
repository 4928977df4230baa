package org.postil.ui.dialog;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Asks why, and offers the reasons given before: those that hold what is typed. Enter takes what is
 * typed, Down goes to the reasons.
 */
public final class AskReason {
    private static final int OFFERED = 6;
    private static final double WIDTH = 380;

    private final List<String> before;
    private final Consumer<String> then;
    private final TextField field = new TextField();
    private final VBox offers = new VBox(2);
    private @Nullable Overlay shown;

    private AskReason(List<String> before, Consumer<String> then) {
        this.before = before;
        this.then = then;
    }

    /**
     * @param anchor in the scene
     * @param before reasons in the order in which they are offered
     * @param then gets a reason that is not blank; not called when none is given
     */
    public static void show(
            OverlayPane overlays,
            Bounds anchor,
            String title,
            String prompt,
            List<String> before,
            Consumer<String> then) {
        var ask = new AskReason(before, then);
        ask.field.setId("reason-field");
        ask.field.setPromptText(prompt);
        ask.field.setAccessibleText(prompt);
        ask.field.textProperty().addListener((property, was, now) -> ask.offer());
        ask.field.addEventFilter(KeyEvent.KEY_PRESSED, ask::key);
        var box = new VBox(10, Labels.strong(title), ask.field, ask.offers);
        box.getStyleClass().add("ask-reason");
        box.setPrefWidth(WIDTH);
        box.setStyle("-fx-padding: 14px;");
        ask.offer();
        ask.shown = overlays.popover(box, anchor);
        ask.field.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take(field.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !offers.getChildren().isEmpty()) {
            offers.getChildren().getFirst().requestFocus();
            event.consume();
        }
    }

    private void offer() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        offers.getChildren()
                .setAll(
                        before.stream()
                                .filter(r -> r.toLowerCase(Locale.ROOT).contains(typed))
                                .limit(OFFERED)
                                .map(this::button)
                                .toList());
        offers.setVisible(!offers.getChildren().isEmpty());
        offers.setManaged(offers.isVisible());
    }

    private Button button(String reason) {
        var button = new Button(reason);
        button.getStyleClass().addAll("flat", "reason-offer");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setStyle("-fx-alignment: center-left;");
        button.setAccessibleText(Words.of("dialog.reason_offer", reason));
        button.setOnAction(event -> take(reason));
        button.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        take(reason);
                        event.consume();
                    }
                });
        return button;
    }

    private void take(String reason) {
        if (!reason.isBlank() && shown != null) {
            shown.close();
            then.accept(reason.strip());
        }
    }
}
