package org.postil.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/**
 * Short news above the foot of the window, which go away by themselves. In the scene, and clear of
 * the status line: a popup or bar of the whole width would cover what runs and what can be undone.
 * On the FX thread only.
 */
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final double ABOVE_STATUS = 40;
    private static final double WIDEST = 640;

    private final StackPane pane;
    private final HBox card = new HBox(10);
    private final PauseTransition away = new PauseTransition(SHOWN);

    public Notices(Node content) {
        pane = new StackPane(content, card);
        card.getStyleClass().addAll("overlay-card", "notice");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setVisible(false);
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        StackPane.setMargin(card, new Insets(0, 20, ABOVE_STATUS, 20));
        away.setOnFinished(event -> hide());
        // who reads or reaches for it is given the time
        card.hoverProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        away.pause();
                    } else if (card.isVisible()) {
                        away.playFromStart();
                    }
                });
    }

    /** The content with the news above it. */
    public Node node() {
        return pane;
    }

    /** Says that something was done. */
    public void tell(String words) {
        show(words, Icons.of(Feather.CHECK, "notice-icon"));
    }

    /** Says that something was done, with one thing that can be done about it. */
    public void tell(String words, String step, Runnable action) {
        var button = new Button(step);
        button.setOnAction(event -> {
            hide();
            action.run();
        });
        show(words, Icons.of(Feather.CHECK, "notice-icon"), button);
    }

    /** Says why something was not done. */
    public void warn(String words) {
        show(words, Icons.of(Feather.ALERT_TRIANGLE, "notice-warning"));
    }

    private void show(String words, Node icon, Button... steps) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        var close = new Button("", Icons.of(Feather.X, "field-icon"));
        close.getStyleClass().add("icon-only");
        close.setAccessibleText(Words.of("control.notice_close"));
        close.setFocusTraversable(false);
        close.setOnAction(event -> hide());
        card.setAccessibleText(words);
        card.getChildren().setAll(icon, label);
        card.getChildren().addAll(steps);
        card.getChildren().add(close);
        card.setVisible(true);
        away.playFromStart();
    }

    private void hide() {
        away.stop();
        card.setVisible(false);
    }
}
