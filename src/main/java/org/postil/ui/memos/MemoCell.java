package org.postil.ui.memos;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A memo in the list: what it is on, the passage, its first lines, who wrote it when. */
final class MemoCell extends ListCell<MemoRow> {
    /** Padding of the cell and room for the scroll bar. */
    private static final double AROUND = 50;

    private final StackPane icon = new StackPane();
    private final Label where = new Label();
    private final Label when = Labels.muted("");
    private final Label quote = new Label();
    private final Label body = Labels.body("");
    private final HBox coder = new HBox(6);
    private final Label name = Labels.muted("");
    private final VBox box;

    MemoCell(ListView<MemoRow> list) {
        icon.getStyleClass().add("memo-icon");
        where.getStyleClass().add("strong");
        where.setMinWidth(0);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        when.getStyleClass().add("small");
        when.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("small");
        name.setMinWidth(0);
        name.setMaxWidth(130);
        coder.setAlignment(Pos.CENTER_RIGHT);
        coder.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, icon, where, coder, when);
        head.setAlignment(Pos.CENTER_LEFT);
        quote.getStyleClass().add("memo-quote");
        quote.setMinWidth(0);
        body.getStyleClass().add("memo-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMaxHeight(Double.MAX_VALUE);
        box = new VBox(3, head, quote, body);
        box.getStyleClass().add("memo-line");
        box.setMinHeight(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        prefWidthProperty().bind(list.widthProperty().subtract(AROUND / 2));
        box.prefWidthProperty().bind(list.widthProperty().subtract(AROUND));
        box.maxWidthProperty().bind(box.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable MemoRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var memo = row.memo();
        String kind = MemoKinds.word(memo.on());
        icon.getChildren().setAll(Icons.of(MemoKinds.icon(memo.on())));
        where.setText(row.where().isEmpty() ? kind : row.where());
        when.setText(When.told(memo.changed(), LocalDate.now(ZoneId.systemDefault())));
        quote.setText("\u201c" + row.quote().replace('\n', ' ') + "\u201d");
        quote.setVisible(!row.quote().isEmpty());
        quote.setManaged(!row.quote().isEmpty());
        body.setText(memo.body());
        name.setText(row.author());
        coder.getChildren()
                .setAll(
                        row.coder()
                                .map(c -> List.of(Chip.swatch(c.colour()), name))
                                .orElseGet(() -> List.of(name)));
        setGraphic(box);
        setAccessibleText(
                Words.of("memos.spoken", kind, row.where(), row.author(), when.getText())
                        + " "
                        + memo.body());
    }
}
