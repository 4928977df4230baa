package org.postil.ui.compare;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.compare.CodeItem;
import org.postil.compare.WorkItem;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/** A review with how far it is decided, or a difference. */
final class WorkCell extends ListCell<WorkRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final CompareViewModel model;
    private final Label about = new Label();
    private final Label kind = Labels.muted("");
    private final Label record = Labels.muted("");
    private final Label made = new Label("", Icons.of(Feather.CHECK, "compare-check"));
    private final VBox box;

    WorkCell(CompareViewModel model) {
        this.model = model;
        about.setMinWidth(0);
        about.getStyleClass().add("compare-about");
        kind.getStyleClass().add("small");
        kind.setMinWidth(0);
        record.getStyleClass().add("small");
        record.setMinWidth(0);
        made.getStyleClass().addAll("small", "compare-made");
        made.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, kind, record, Labels.gap(), made);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, about, line);
        box.getStyleClass().add("compare-item");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WorkRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        pseudoClassStateChanged(HEAD, !empty && row instanceof WorkRow.Head);
        setMouseTransparent(empty || row instanceof WorkRow.Head);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case WorkRow.Head head -> {
                var count =
                        Labels.muted(Words.of("compare.progress", head.decided(), head.items()));
                count.getStyleClass().add("small");
                count.setMinWidth(Region.USE_PREF_SIZE);
                var name = Labels.strong(head.review().reference());
                name.setMinWidth(0);
                var line = new HBox(8, name, Labels.gap(), count);
                line.setAlignment(Pos.CENTER_LEFT);
                setGraphic(line);
                setAccessibleText(head.review().reference() + ", " + count.getText());
            }
            case WorkRow.Item(WorkItem item) -> show(item);
        }
    }

    private void show(WorkItem item) {
        var coders = model.codersProperty().get();
        about.setText(CompareWords.about(item));
        kind.setText(CompareWords.kind(item, coders));
        record.setText(
                item instanceof CodeItem code && code.recommendation().isPresent()
                        ? Words.of("compare.on_recommendation")
                        : "");
        made.setText(CompareWords.made(item, coders, model.snapshot()));
        made.setVisible(item.isDecided());
        made.setManaged(item.isDecided());
        setGraphic(box);
        setAccessibleText(
                about.getText()
                        + ". "
                        + kind.getText()
                        + ". "
                        + (item.isDecided() ? made.getText() : Words.of("compare.undecided")));
    }
}
