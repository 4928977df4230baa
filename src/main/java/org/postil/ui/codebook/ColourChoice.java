package org.postil.ui.codebook;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.postil.codebook.Palette;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

/** The colours of the palette side by side, the chosen one named. */
final class ColourChoice extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final String before;

    /**
     * @param colour as #RRGGBB; one that is not of the palette is kept until another is chosen
     */
    ColourChoice(String colour, Runnable changed) {
        before = colour;
        getStyleClass().add("colour-choice");
        setAlignment(Pos.CENTER_LEFT);
        var name = Labels.muted(Words.of("codebook.colour_own"));
        for (var offered : Palette.colours()) {
            // radio buttons: arrow keys go from one to the next, Tab leaves the row
            ToggleButton button = new RadioButton();
            button.getStyleClass().setAll("colour-button");
            button.setGraphic(CodeMark.square(offered.hex()));
            button.setUserData(offered);
            button.setAccessibleText(offered.name());
            button.setTooltip(new Tooltip(offered.name()));
            button.setToggleGroup(group);
            getChildren().add(button);
            if (offered.hex().equalsIgnoreCase(colour)) {
                button.setSelected(true);
                name.setText(offered.name());
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

    String colour() {
        var chosen = group.getSelectedToggle();
        return chosen != null && chosen.getUserData() instanceof Palette.Named named
                ? named.hex()
                : before;
    }
}
