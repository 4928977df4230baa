package org.postil.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Commands;

/** Everything that can be done now, found by a few letters. */
final class CommandPalette {
    private static final double ROW = 34;
    private static final int VISIBLE = 10;

    private final Commands commands;
    private final SearchField field =
            new SearchField(Words.of("shell.palette_prompt"), Words.of("history.clear"));
    private final ListView<Command> list = new ListView<>();
    private final Label none = new Label(Words.of("shell.no_match"));
    private @Nullable Overlay overlay;

    private CommandPalette(Commands commands) {
        this.commands = commands;
        field.setId("palette-field");
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(made -> new Row());
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getTarget() != list) {
                        choose();
                    }
                });
        none.getStyleClass().add("palette-none");
        none.managedProperty().bind(none.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((property, was, now) -> fill());
        fill();
    }

    static Overlay show(OverlayPane overlays, Commands commands) {
        var palette = new CommandPalette(commands);
        var box = new VBox(palette.field, palette.list, palette.none);
        box.getStyleClass().add("palette-box");
        var shown = overlays.palette(box);
        palette.overlay = shown;
        return shown;
    }

    private void fill() {
        list.getItems().setAll(commands.matching(field.getText()));
        boolean any = !list.getItems().isEmpty();
        list.setVisible(any);
        none.setVisible(!any);
        double height = Math.min(list.getItems().size(), VISIBLE) * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.getSelectionModel().selectFirst();
        if (any) {
            Rows.top(list, 0);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(next);
            Rows.top(list, Math.max(0, next - VISIBLE + 1));
        }
    }

    /** The palette is gone before the command runs: it may open a layer of its own. */
    private void choose() {
        var command = list.getSelectionModel().getSelectedItem();
        if (command != null && overlay != null) {
            overlay.close();
            command.run();
        }
    }

    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var row =
                    new HBox(
                            new Label(item.title().get()),
                            Labels.gap(),
                            Labels.muted(MainMenu.title(item.group())));
            var key = new HBox();
            key.getStyleClass().add("palette-key");
            item.key()
                    .map(KeyCombination::getDisplayText)
                    .ifPresent(text -> key.getChildren().add(Labels.key(text)));
            row.getChildren().add(key);
            row.getStyleClass().add("palette-row");
            setGraphic(row);
        }
    }
}
