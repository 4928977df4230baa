package org.postil.ui.merge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.merge.MergeItem;
import org.postil.ui.control.Labels;

/** A line of the look: what it is, of which kind, and what becomes of it. */
final class ItemCell extends ListCell<MergeItem> {
    static final double HEIGHT = 44;

    private final Label what = new Label();
    private final Label kind = Labels.muted("");
    private final Label state = new Label();
    private final HBox line;

    ItemCell() {
        kind.getStyleClass().add("small");
        state.getStyleClass().add("merge-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(0);
        kind.setMinWidth(0);
        var text = new VBox(1, what, kind);
        text.setMinWidth(0);
        line = new HBox(10, text, Labels.gap(), state);
        line.setAlignment(Pos.CENTER_LEFT);
        // as wide as the list, and cut there
        line.setPrefWidth(1);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MergeItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        what.setText(item.what());
        kind.setText(
                MergeWords.kind(item.table())
                        + (item.why().isEmpty() ? "" : " \u00b7 " + item.why()));
        state.setText(MergeWords.state(item.state()));
        state.getStyleClass().removeIf(style -> style.startsWith("merge-is-"));
        state.getStyleClass().add("merge-is-" + MergeWords.name(item.state()));
        setGraphic(line);
        setAccessibleText(state.getText() + ", " + kind.getText() + ": " + what.getText());
    }
}
