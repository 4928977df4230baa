package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.function.Consumer;

/** The favourite codes above the text, each with its digit; hidden while there are none. */
final class FavouritesBar extends FlowPane {
    private final Favourites favourites;
    private final Consumer<Code> put;

    /**
     * @param put puts a code on what is selected
     */
    FavouritesBar(Favourites favourites, Consumer<Code> put) {
        super(6, 4);
        this.favourites = favourites;
        this.put = put;
        setId("reader-favourites");
        getStyleClass().add("reader-favourites");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Codebook codebook) {
        getChildren().clear();
        for (int digit = 1; digit <= Favourites.MOST; digit++) {
            int at = digit;
            favourites.at(digit, codebook).ifPresent(code -> getChildren().add(button(at, code)));
        }
        setVisible(!getChildren().isEmpty());
    }

    private Button button(int digit, Code code) {
        var name = Labels.body(PassageMarks.name(code));
        name.setWrapText(false);
        name.setMaxWidth(190);
        var row =
                new HBox(6, Labels.key(Integer.toString(digit)), Chip.swatch(code.colour()), name);
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("", row);
        button.setId("favourite-" + digit);
        button.getStyleClass().add("favourite");
        button.setFocusTraversable(false);
        String words = Words.of("reader.favourite", digit, PassageMarks.name(code));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> put.accept(code));
        return button;
    }
}
