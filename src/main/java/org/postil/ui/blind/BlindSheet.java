package org.postil.ui.blind;

import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Snapshot;
import org.postil.ui.blind.BlindViewModel.Row;
import org.postil.ui.blind.BlindViewModel.State;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** Where coding is blind: for the whole project or document by document; and what was opened. */
public final class BlindSheet {
    private static final double WIDTH = 640;
    private static final double ROW = 34;
    private static final int ROWS = 9;

    private final Workbench bench;
    private final BlindViewModel model;

    public BlindSheet(Workbench bench) {
        this.bench = bench;
        model = new BlindViewModel(bench.session(), InstantSource.system());
    }

    public Command command() {
        return Command.of(
                Command.BLIND, Command.Group.PROJECT, Words.of("blind.command"), "", this::show);
    }

    /** Opens it. */
    public void show() {
        var everywhere = new CheckBox(Words.of("blind.everywhere"));
        everywhere.setId("blind-everywhere");
        everywhere.setOnAction(event -> model.setEverywhere(everywhere.isSelected()));
        var list = new ListView<Row>();
        list.setId("blind-list");
        list.getStyleClass().add("code-choices");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setMinHeight(3 * ROW);
        list.setAccessibleText(Words.of("blind.list"));
        list.setPlaceholder(Labels.muted(Words.of("blind.none")));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(made -> new Cell());
        var open = new Button(Words.of("blind.open"));
        open.setId("blind-open");
        var hide = new Button(Words.of("blind.hide"));
        hide.setId("blind-hide");
        open.setOnAction(event -> ask(chosen(list, true)));
        hide.setOnAction(event -> model.hide(chosen(list, false)));
        Runnable enable =
                () -> {
                    open.setDisable(chosen(list, true).isEmpty());
                    hide.setDisable(chosen(list, false).isEmpty());
                };
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> enable.run());
        Runnable fill =
                () -> {
                    everywhere.setSelected(model.isEverywhere());
                    var selected = new HashSet<>(list.getSelectionModel().getSelectedIndices());
                    list.getItems().setAll(model.rows());
                    selected.forEach(list.getSelectionModel()::select);
                    enable.run();
                };
        fill.run();
        var about = Labels.body(Words.of("blind.about"));
        about.getStyleClass().add("muted");
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("blind.title"),
                                new VBox(4, everywhere, about),
                                list,
                                new HBox(8, open, hide))
                        .wide(WIDTH);
        sheet.main(Words.of("blind.done"), () -> {});
        ChangeListener<Snapshot> changed = (property, was, now) -> fill.run();
        bench.session().snapshotProperty().addListener(changed);
        Overlay shown = sheet.show();
        shown.whenClosed(() -> bench.session().snapshotProperty().removeListener(changed));
        everywhere.requestFocus();
    }

    /** Those selected that can be opened, or hidden. */
    private static List<Row> chosen(ListView<Row> list, boolean blind) {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null && (row.state() == State.BLIND) == blind)
                .toList();
    }

    /** What was seen cannot be unseen: it is said before. */
    private void ask(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of(
                                        "blind.ask",
                                        rows.size(),
                                        rows.getFirst().review().reference()),
                                Labels.body(Words.of("blind.ask_words")))
                        .cancel();
        sheet.main(Words.of("blind.ask_open"), () -> model.open(rows));
        sheet.show();
    }

    private static final class Cell extends ListCell<Row> {
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
            var document = Labels.muted(row.name());
            document.setMinWidth(0);
            boolean blind = row.state() == State.BLIND;
            var state = new Label(told(row), Icons.of(blind ? Feather.EYE_OFF : Feather.EYE));
            state.setMinWidth(Region.USE_PREF_SIZE);
            var line = new HBox(10, reference, document, Labels.gap(), state);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(1);
            setGraphic(line);
            setAccessibleText(
                    row.review().reference() + ", " + row.name() + ", " + state.getText());
        }

        private static String told(Row row) {
            return switch (row.state()) {
                case BLIND -> Words.of("blind.state_blind");
                case OPEN -> Words.of("blind.state_open");
                case OPENED ->
                        Words.of(
                                "blind.state_opened",
                                row.opening()
                                        .map(o -> When.told(o.at(), LocalDate.now()))
                                        .orElse(""),
                                row.opener().isEmpty() ? 0 : 1,
                                row.opener());
            };
        }
    }
}
