package org.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.theme.Icons;

/** A small named thing with its colour: a code, a filter. The colour never stands alone. */
public final class Chip extends HBox {
    private static final double WIDEST = 220;

    /**
     * @param colour as #RRGGBB; empty for none
     */
    public Chip(String name, String colour) {
        getStyleClass().add("chip");
        if (!colour.isEmpty()) {
            getChildren().add(swatch(colour));
        }
        var label = new Label(name);
        label.setMaxWidth(WIDEST);
        label.setTooltip(new Tooltip(name));
        getChildren().add(label);
    }

    /** Adds a cross. */
    public Chip removable(String cross, Runnable remove) {
        var button = new Button("", Icons.of(Feather.X));
        button.getStyleClass().add("flat");
        button.setAccessibleText(cross);
        button.setOnAction(event -> remove.run());
        getChildren().add(button);
        return this;
    }

    /** The little square that goes before a name. */
    public static Node swatch(String colour) {
        var square = new Rectangle(10, 10, Color.web(colour));
        square.setArcWidth(4);
        square.setArcHeight(4);
        square.getStyleClass().add("swatch");
        return square;
    }
}
