package org.postil.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.postil.codebook.Palette;

import java.util.List;

/** Colours of the palette side by side, the chosen one named. */
public final class ColourChoice extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final String before;

    /**
     * @param offered in this order
     * @param colour as #RRGGBB; one that is not offered is kept until another is chosen
     * @param own what one that is not offered is called
     */
    public ColourChoice(List<Palette.Named> offered, String colour, String own, Runnable changed) {
        before = colour;
        getStyleClass().add("colour-choice");
        setAlignment(Pos.CENTER_LEFT);
        var name = Labels.muted(own);
        for (var one : offered) {
            // radio buttons: arrow keys go from one to the next, Tab leaves the row
            ToggleButton button = new RadioButton();
            button.getStyleClass().setAll("colour-button");
            button.setGraphic(Chip.swatch(one.hex()));
            button.setUserData(one);
            button.setAccessibleText(one.name());
            button.setTooltip(new Tooltip(one.name()));
            button.setToggleGroup(group);
            getChildren().add(button);
            if (one.hex().equalsIgnoreCase(colour)) {
                button.setSelected(true);
                name.setText(one.name());
            }
        }
        getChildren().add(spaced(name));
        group.selectedToggleProperty()
                .addListener((property, was, now) -> {
                    if (now != null && now.getUserData() instanceof Palette.Named chosen) {
                        name.setText(chosen.name());
                        changed.run();
                    }
                });
    }

    private static Label spaced(Label name) {
        name.getStyleClass().add("colour-name");
        return name;
    }

    /** The chosen one as #RRGGBB. */
    public String colour() {
        var chosen = group.getSelectedToggle();
        return chosen != null && chosen.getUserData() instanceof Palette.Named named
                ? named.hex()
                : before;
    }
}
