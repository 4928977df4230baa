package org.postil.ui.merge;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.merge.MergeItem.State;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How many of each state; one that is pressed lists its own alone. */
final class Tiles extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<State, Tile> tiles = new EnumMap<>(State.class);
    private final ObjectProperty<Optional<State>> chosen =
            new SimpleObjectProperty<>(Optional.empty());

    private record Tile(ToggleButton button, Label figure) {}

    Tiles() {
        super(8);
        for (State state : MergeViewModel.ORDER) {
            var figure = new Label();
            figure.getStyleClass().add("merge-figure");
            var tile = new ToggleButton();
            tile.setGraphic(new VBox(1, figure, Labels.muted(MergeWords.tile(state))));
            tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            tile.setId("merge-tile-" + MergeWords.name(state));
            tile.getStyleClass().addAll("merge-tile", "merge-tile-" + MergeWords.name(state));
            tile.setToggleGroup(group);
            // all of one width
            tile.setPrefWidth(1);
            tile.setMaxWidth(Double.MAX_VALUE);
            tile.setUserData(state);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.put(state, new Tile(tile, figure));
            getChildren().add(tile);
        }
        group.selectedToggleProperty()
                .addListener((property, was, now) ->
                        chosen.set(
                                Optional.ofNullable(now)
                                        .map(toggle -> (State) toggle.getUserData())));
    }

    /** The state that is pressed; empty for all. */
    ObjectProperty<Optional<State>> chosenProperty() {
        return chosen;
    }

    void show(MergeViewModel.Look look) {
        tiles.forEach((state, tile) -> {
            long count = look.count(state);
            tile.figure.setText(Words.of("merge.figure", count));
            tile.button.setAccessibleText(Words.of("merge.tile", count, MergeWords.tile(state)));
            if (count == 0) {
                tile.button.setSelected(false);
            }
            tile.button.setDisable(count == 0);
        });
    }
}
