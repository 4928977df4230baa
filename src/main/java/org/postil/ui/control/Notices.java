package org.postil.ui.control;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.theme.Icons;

/** Short news at the foot of the window, which go away by themselves. On the FX thread only. */
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);

    private final NotificationPane pane = new NotificationPane();
    private final PauseTransition away = new PauseTransition(SHOWN);

    public Notices(Node content) {
        pane.setContent(content);
        pane.setShowFromTop(false);
        pane.getStyleClass().add("notices");
        away.setOnFinished(event -> pane.hide());
    }

    /** The content with the news below it. */
    public Node node() {
        return pane;
    }

    /** Says that something was done. */
    public void tell(String words) {
        show(words, Icons.of(Feather.CHECK, "notice-icon"));
    }

    /** Says that something was done, with one thing that can be done about it. */
    public void tell(String words, String step, Runnable action) {
        show(
                words,
                Icons.of(Feather.CHECK, "notice-icon"),
                new Action(
                        step,
                        event -> {
                            pane.hide();
                            action.run();
                        }));
    }

    /** Says why something was not done. */
    public void warn(String words) {
        show(words, Icons.of(Feather.ALERT_TRIANGLE, "notice-warning"));
    }

    private void show(String words, Node icon, Action... actions) {
        pane.setText(words);
        pane.setGraphic(icon);
        pane.getActions().setAll(actions);
        pane.show();
        away.playFromStart();
    }
}
