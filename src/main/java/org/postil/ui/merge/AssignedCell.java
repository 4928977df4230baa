package org.postil.ui.merge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.AssignViewModel.Row;

/** A review and whose it is. */
final class AssignedCell extends ListCell<Row> {
    static final double HEIGHT = 30;

    AssignedCell() {
        // as wide as the list, and cut there
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var reference = Labels.strong(row.review().reference());
        reference.setMinWidth(Region.USE_PREF_SIZE);
        String called = row.review().title();
        var title = Labels.muted(called.equals(row.review().reference()) ? "" : called);
        title.setMinWidth(0);
        var whose =
                row.coders().isEmpty()
                        ? Labels.muted(Words.of("assign.nobody"))
                        : new Label(String.join(", ", row.coders()));
        whose.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(10, reference, title, Labels.gap(), whose);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(1);
        setGraphic(line);
        setAccessibleText(row.review().reference() + ", " + whose.getText());
    }
}
