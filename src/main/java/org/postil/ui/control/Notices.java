package org.postil.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.theme.Icons;

/**
 * Short news above the foot of the window, which go away by themselves. In the scene, and as a card
 * clear of the status line: a popup or a bar of the whole width would cover what runs and what can
 * be undone. On the FX thread only.
 */
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final double ABOVE_STATUS = 40;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 60;

    private final StackPane pane;
    private final NotificationPane card = new NotificationPane(nothing());
    private final PauseTransition away = new PauseTransition(SHOWN);

    public Notices(Node content) {
        pane = new StackPane(content, card);
        card.getStyleClass().add("notices");
        card.setShowFromTop(false);
        card.setMinSize(0, HEIGHT);
        card.setPrefSize(WIDTH, HEIGHT);
        card.setMaxSize(WIDTH, HEIGHT);
        // where no card is, the mouse reaches what lies below
        card.setPickOnBounds(false);
        card.setAccessibleRole(AccessibleRole.TEXT);
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        StackPane.setMargin(card, new Insets(0, 20, ABOVE_STATUS, 20));
        away.setOnFinished(event -> hide());
        // who reaches for a step is given the time
        card.hoverProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        away.pause();
                    } else if (card.isShowing()) {
                        away.playFromStart();
                    }
                });
    }

    private static Region nothing() {
        var nothing = new Region();
        nothing.setMouseTransparent(true);
        return nothing;
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
        var button =
                new Action(
                        step,
                        event -> {
                            hide();
                            action.run();
                        });
        show(words, Icons.of(Feather.CHECK, "notice-icon"), button);
    }

    /** Says why something was not done. */
    public void warn(String words) {
        show(words, Icons.of(Feather.ALERT_TRIANGLE, "notice-warning"));
    }

    private void show(String words, Node icon, Action... steps) {
        card.setAccessibleText(words);
        card.setText(words);
        card.setGraphic(icon);
        card.getActions().setAll(steps);
        // what only tells is in nobody's way: a button below it can be pressed
        card.setMouseTransparent(steps.length == 0);
        card.show();
        away.playFromStart();
    }

    private void hide() {
        away.stop();
        card.hide();
    }
}
