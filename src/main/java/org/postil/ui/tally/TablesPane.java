package org.postil.ui.tally;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Locale;
import java.util.Optional;

/** The saved tables at the left: one click or Enter opens one. */
final class TablesPane {
    static final double WIDTH = 212;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final TablesViewModel model;
    private final TableActions actions;
    private final BorderPane root = new BorderPane();
    private final ListView<TablesViewModel.Item> list = new ListView<>();

    TablesPane(TablesViewModel model, TableActions actions) {
        this.model = model;
        this.actions = actions;
        root.getStyleClass().addAll("side-panel", "tables-pane");
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        root.setTop(head());
        list.setId("saved-tables");
        list.getStyleClass().add("tables-list");
        list.setAccessibleText(Words.of("tables.list"));
        list.setCellFactory(made -> new Cell());
        var none = Labels.muted(Words.of("tables.none"));
        none.setWrapText(true);
        none.getStyleClass().add("tables-none");
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.setCenter(list);
        model.itemsProperty().addListener((property, was, now) -> show());
        model.openProperty().addListener((property, was, now) -> list.refresh());
        model.editedProperty().addListener((property, was, now) -> list.refresh());
        show();
    }

    Node node() {
        return root;
    }

    ListView<TablesViewModel.Item> list() {
        return list;
    }

    private Node head() {
        var add = new Button("", Icons.of(Feather.PLUS));
        add.setId("tables-save-as");
        add.getStyleClass().add("icon-only");
        add.setTooltip(new Tooltip(Words.of("tables.save_as")));
        add.setAccessibleText(Words.of("tables.save_as"));
        add.setOnAction(event -> actions.saveAs());
        var line =
                new HBox(
                        8,
                        Labels.section(Words.of("tables.title").toUpperCase(Locale.ENGLISH)),
                        Labels.gap(),
                        add);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tables-head");
        return line;
    }

    private void show() {
        var selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .map(item -> item.table().guid());
        list.getItems().setAll(model.itemsProperty().get());
        selected.ifPresent(this::select);
    }

    private void select(String guid) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).table().guid().equals(guid)) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private void key(KeyEvent event) {
        var item = list.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        boolean moves = event.isAltDown() && !event.isShortcutDown();
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.open(item);
        } else if (event.getCode() == KeyCode.F2) {
            actions.rename(item);
        } else if (event.getCode() == KeyCode.DELETE) {
            actions.remove(item);
        } else if (moves && event.getCode() == KeyCode.UP) {
            model.move(item, -1);
        } else if (moves && event.getCode() == KeyCode.DOWN) {
            model.move(item, 1);
        } else {
            return;
        }
        event.consume();
    }

    /** Room for two digits, in pixels, so that the names begin under each other. */
    private static final double NUMBER = 18;

    private final class Cell extends ListCell<TablesViewModel.Item> {
        private final Label number = Labels.muted("");
        private final Label name = new Label();
        private final FontIcon mark = Icons.of(Feather.ALERT_TRIANGLE, "tables-mark");
        private final HBox line = new HBox(8, number, name, Labels.gap(), mark);
        private final Tooltip tip = new Tooltip();

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.SOMETIMES);
            number.setMinWidth(NUMBER);
            // as wide as the list, never wider: a long name is shortened
            setPrefWidth(0);
            line.prefWidthProperty().bind(widthProperty().subtract(32));
            line.maxWidthProperty().bind(line.prefWidthProperty());
            mark.managedProperty().bind(mark.visibleProperty());
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            setOnMouseClicked(event -> {
                var item = getItem();
                if (item != null && event.getButton() == MouseButton.PRIMARY) {
                    model.open(item);
                }
            });
        }

        @Override
        protected void updateItem(TablesViewModel.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                pseudoClassStateChanged(OPEN, false);
                setGraphic(null);
                setTooltip(null);
                setContextMenu(null);
                setAccessibleText(null);
                return;
            }
            boolean open = item.table().guid().equals(model.openGuid());
            pseudoClassStateChanged(OPEN, open);
            boolean edited = open && model.editedProperty().get();
            number.setText(Integer.toString(getIndex() + 1));
            name.setText(
                    edited
                            ? Words.of("tables.edited_name", item.table().name())
                            : item.table().name());
            mark.setVisible(item.changed() || item.broken());
            mark.setIconCode(item.broken() ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE);
            tip.setText(item.table().name() + "\n" + item.told());
            setTooltip(tip);
            setAccessibleText(name.getText() + ". " + item.told());
            setContextMenu(menu(item));
            setGraphic(line);
        }

        private ContextMenu menu(TablesViewModel.Item item) {
            return new ContextMenu(
                    entry("tables.open", () -> model.open(item)),
                    entry("tables.rename", () -> actions.rename(item)),
                    entry("tables.up", () -> model.move(item, -1)),
                    entry("tables.down", () -> model.move(item, 1)),
                    entry("tables.remove", () -> actions.remove(item)));
        }

        private static MenuItem entry(String key, Runnable action) {
            var item = new MenuItem(Words.of(key));
            item.setOnAction(event -> action.run());
            return item;
        }
    }
}
