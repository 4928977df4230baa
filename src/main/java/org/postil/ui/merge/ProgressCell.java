package org.postil.ui.merge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.AssignViewModel.Progress;

/** A coder and how far they are with what they are to code. */
final class ProgressCell extends ListCell<Progress> {
    static final double HEIGHT = 46;

    ProgressCell() {
        // as wide as the list, and cut there
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Progress one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var name = Labels.strong(one.coder().name());
        name.setMinWidth(0);
        var read = new Label(Words.of("assign.read", one.assigned(), one.read()));
        read.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, Chip.swatch(one.coder().colour()), name, Labels.gap(), read);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(1, line);
        if (!one.drawn().isEmpty()) {
            var how = Labels.muted(one.drawn());
            how.getStyleClass().add("small");
            how.setMinWidth(0);
            box.getChildren().add(how);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPrefWidth(1);
        setGraphic(box);
        setAccessibleText(one.coder().name() + ", " + read.getText() + " " + one.drawn());
    }
}
