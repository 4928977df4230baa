package org.postil.ui.tally;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.tables.Changes;
import org.postil.tables.Difference;
import org.postil.tables.TableRun;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.function.Consumer;

/**
 * Says of the open table what it is not: as it was saved, or with the numbers it was saved with.
 * Nothing is said where both are as they were.
 */
final class TableBanner {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 10;

    private final TablesViewModel model;
    private final OverlayPane overlays;
    private final Consumer<TallyViewModel.CellKey> go;
    private final String styles;
    private final FontIcon icon = Icons.of(Feather.ALERT_TRIANGLE, "table-banner-icon");
    private final Label headline = Labels.strong("");
    private final Label reasons = new Label();
    private final Button details = new Button(Words.of("tables.show_changes"));
    private final Button save = new Button();
    private final Button saveAs = new Button(Words.of("tables.save_as"));
    private final Button revert = new Button(Words.of("tables.revert"));
    private final HBox root = new HBox(10);

    /**
     * @param go to a number of the table
     * @param styles address of the screen's style sheet, for what stands above the window
     */
    TableBanner(
            TablesViewModel model,
            TableActions actions,
            OverlayPane overlays,
            Consumer<TallyViewModel.CellKey> go,
            String styles) {
        this.model = model;
        this.overlays = overlays;
        this.go = go;
        this.styles = styles;
        root.setId("table-banner");
        root.getStyleClass().add("table-banner");
        root.setAlignment(Pos.CENTER_LEFT);
        reasons.setWrapText(true);
        var words = new VBox(2, headline, reasons);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        details.setId("table-changes");
        details.setOnAction(event -> showDetails());
        save.setId("table-save");
        save.setOnAction(event -> actions.save());
        saveAs.setOnAction(event -> actions.saveAs());
        revert.setOnAction(event -> model.revert());
        for (Button button : new Button[] {details, save, saveAs, revert}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        root.getChildren().addAll(icon, words, details, revert, saveAs, save);
        root.managedProperty().bind(root.visibleProperty());
        reasons.managedProperty().bind(reasons.visibleProperty());
        model.openProperty().addListener((property, was, now) -> show());
        model.editedProperty().addListener((property, was, now) -> show());
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        var open = model.openProperty().get();
        boolean edited = model.editedProperty().get();
        var run = open.flatMap(TablesViewModel.Item::run).orElse(null);
        switch (run) {
            case TableRun.NotCounted not ->
                    say(true, Words.of("tables.not_counted_head"), not.why());
            case TableRun.Counted counted when edited ->
                    say(false, Words.of("tables.edited", counted.table().name()), "");
            case TableRun.Counted counted when !counted.changes().nothing() -> {
                boolean differ = !counted.changes().sameNumbers();
                say(
                        differ,
                        counted.changes().headline(),
                        String.join(" ", counted.changes().reasons().stream().limit(2).toList()));
            }
            case null, default -> root.setVisible(false);
        }
        boolean changes = run instanceof TableRun.Counted && !edited;
        details.setVisible(changes);
        save.setVisible(run instanceof TableRun.Counted);
        save.setText(Words.of(edited ? "tables.save" : "tables.take_numbers"));
        saveAs.setVisible(edited);
        revert.setVisible(edited);
    }

    private void say(boolean warning, String head, String more) {
        root.setVisible(true);
        root.pseudoClassStateChanged(WARNING, warning);
        icon.setIconCode(warning ? Feather.ALERT_TRIANGLE : Feather.INFO);
        headline.setText(head);
        reasons.setText(more);
        reasons.setVisible(!more.isEmpty());
        root.setAccessibleText(head + " " + more);
    }

    /** All that has changed; a number leads to its cell. */
    void showDetails() {
        model.openProperty()
                .get()
                .flatMap(TablesViewModel.Item::counted)
                .ifPresent(counted -> {
                    var list = new ListView<Difference>();
                    var box = new VBox(8);
                    var overlay = overlays.popover(box, details);
                    fill(
                            box,
                            list,
                            counted.changes(),
                            difference -> {
                                overlay.close();
                                go.accept(
                                        new TallyViewModel.CellKey(
                                                difference.row(), difference.column()));
                            });
                    if (!list.getItems().isEmpty()) {
                        list.requestFocus();
                    }
                });
    }

    private void fill(
            VBox box, ListView<Difference> list, Changes changes, Consumer<Difference> chosen) {
        box.getStylesheets().add(styles);
        box.getStyleClass().add("table-changes");
        box.setPrefWidth(WIDTH);
        box.getChildren().add(Labels.strong(changes.headline()));
        for (String reason : changes.reasons()) {
            var line = new Label(reason);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(line);
        }
        list.setId("table-differences");
        list.setAccessibleText(Words.of("tables.differences"));
        list.getItems().setAll(changes.differences());
        list.setFixedCellSize(ROW);
        list.setCellFactory(made -> new DifferenceCell(chosen));
        list.setPrefHeight(Math.min(changes.differences().size(), MOST_ROWS) * ROW + 4);
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var selected = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && selected != null) {
                        chosen.accept(selected);
                        event.consume();
                    }
                });
        list.getSelectionModel().selectFirst();
        if (!changes.differences().isEmpty()) {
            box.getChildren().add(list);
        }
    }

    private static final class DifferenceCell extends ListCell<Difference> {
        DifferenceCell(Consumer<Difference> chosen) {
            setOnMouseClicked(event -> {
                var item = getItem();
                if (item != null) {
                    chosen.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Difference item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.text());
        }
    }
}
