package org.postil.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A number with a bar beside it that shows its share of the whole. */
public final class CountBar extends HBox {
    private final Region bar = new Region();
    private final Label words = new Label();
    private final double fullWidth;

    /**
     * @param fullWidth of the bar at a share of 1, in pixels
     */
    public CountBar(double fullWidth) {
        this.fullWidth = fullWidth;
        getStyleClass().add("count-bar");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("bar");
        bar.setMinWidth(0);
        getChildren().addAll(bar, words);
    }

    /**
     * @param share 0 to 1
     * @param text "24/33 (73%)"
     */
    public void show(double share, String text) {
        double width = Math.round(Math.clamp(share, 0, 1) * fullWidth);
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        bar.setVisible(width > 0);
        bar.setManaged(width > 0);
        words.setText(text);
    }
}
