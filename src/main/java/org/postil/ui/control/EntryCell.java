package org.postil.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A line of a list of what becomes of something: where it stands, small, and below it what. */
public final class EntryCell extends ListCell<EntryCell.Entry> {
    private final Label where = new Label();
    private final Label what = new Label();
    private final VBox box = new VBox(1, where, what);

    /**
     * @param where it stands
     * @param what on one line
     */
    public record Entry(String where, String what) {}

    public EntryCell() {
        where.getStyleClass().addAll("muted", "small");
        // as wide as the list, and cut there
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : box);
        if (!empty && entry != null) {
            where.setText(entry.where());
            what.setText(entry.what());
            setAccessibleText(entry.where() + ": " + entry.what());
        }
    }
}
