package org.postil.ui.memos;

import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Coder;
import org.postil.domain.MemoKind;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All memos beside whatever screen is shown, opened by one key from anywhere. */
public final class MemoList {
    private static final double WIDTH = 560;
    private static final double ROW = 82;

    private final Workbench bench;
    private final MemoListViewModel model;
    private final MemoExport export;
    private final ListView<MemoRow> list = new ListView<>();
    private final SearchField search =
            new SearchField(Words.of("memos.search"), Words.of("memos.clear"));
    private final Label count = Labels.muted("");
    private final MemoEditor editor;
    private final ComboBox<Optional<Long>> coders = new ComboBox<>();
    private final VBox root = new VBox();
    private final Button more = icon(Feather.MORE_HORIZONTAL, "memos.more");
    private @Nullable Overlay open;
    private boolean filling;

    public MemoList(Workbench bench) {
        this.bench = bench;
        model = new MemoListViewModel(bench.session());
        export = new MemoExport(bench);
        editor =
                new MemoEditor(
                        model,
                        new MemoEditor.Steps() {
                            @Override
                            public void go(MemoRow row) {
                                MemoList.this.go(row);
                            }

                            @Override
                            public void remove(MemoRow row) {
                                MemoList.this.remove(row);
                            }
                        });
        root.getStyleClass().add("memos");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(MemoList.class.getResource("memos.css"))
                                .toExternalForm());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(head(), filters(), list, editor);
        wireList();
        model.rowsProperty().addListener((property, was, now) -> fill());
        model.selectedProperty().addListener((property, was, now) -> showSelected());
    }

    /** Opens the list, or closes it. */
    public Command command() {
        return Command.of(
                "go.memos",
                Command.Group.GO,
                Words.of("memos.command"),
                "Shortcut+Shift+M",
                this::toggle);
    }

    private void toggle() {
        if (open != null) {
            open.close();
            return;
        }
        fillCoders();
        open = bench.overlays().drawer(root, WIDTH).whenClosed(this::closed);
        search.requestFocus();
        search.selectAll();
        model.activate().then(done -> fill());
    }

    private void closed() {
        editor.keep();
        model.deactivate();
        open = null;
    }

    private static Button icon(Feather feather, String words) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        return button;
    }

    // ---- head

    private Node head() {
        var add = new Button(Words.of("memos.new"), Icons.of(Feather.PLUS));
        add.setId("memos-new");
        add.setOnAction(event -> begin());
        more.setId("memos-more");
        more.setOnAction(event -> menu().show(more, Side.BOTTOM, 0, 0));
        var close = icon(Feather.X, "memos.close");
        close.setId("memos-close");
        close.setOnAction(event -> {
            if (open != null) {
                open.close();
            }
        });
        count.setId("memos-count");
        var head =
                new HBox(
                        10,
                        Labels.title(Words.of("memos.title")),
                        count,
                        Labels.gap(),
                        add,
                        more,
                        close);
        head.getStyleClass().add("memos-head");
        return head;
    }

    private void begin() {
        if (model.mayWrite()) {
            editor.keep();
            model.begin();
            editor.focus();
        } else {
            bench.notices().warn(Words.of("memos.nobody"));
        }
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        var copy = new MenuItem(Words.of("memos.copy"));
        copy.setOnAction(event -> copy());
        var save = new MenuItem(Words.of("memos.save"));
        save.setId("memos-save");
        save.setOnAction(event -> export.save(model.rowsProperty().get()));
        boolean none = model.rowsProperty().get().isEmpty();
        copy.setDisable(none);
        save.setDisable(none);
        menu.getItems().addAll(copy, save);
        return menu;
    }

    private void copy() {
        var rows = model.rowsProperty().get();
        var content = new ClipboardContent();
        content.putString(MemoExport.text(rows));
        Clipboard.getSystemClipboard().setContent(content);
        bench.notices().tell(Words.of("memos.copied", rows.size()));
    }

    // ---- what is shown

    private Node filters() {
        search.setId("memos-search");
        search.textProperty().bindBidirectional(model.queryProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                        list.requestFocus();
                        if (list.getSelectionModel().isEmpty()) {
                            list.getSelectionModel().selectFirst();
                        }
                        event.consume();
                    }
                });
        HBox.setHgrow(search, Priority.ALWAYS);
        var kinds = new ComboBox<Optional<MemoKind>>();
        kinds.setId("memos-kind");
        kinds.setAccessibleText(Words.of("memos.kind"));
        var offered = new ArrayList<Optional<MemoKind>>();
        offered.add(Optional.empty());
        for (MemoKind kind : MemoKind.values()) {
            offered.add(Optional.of(kind));
        }
        kinds.getItems().setAll(offered);
        kinds.setConverter(
                words(kind -> kind.map(MemoKinds::word).orElse(Words.of("memos.any_kind"))));
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        coders.setId("memos-coder");
        coders.setAccessibleText(Words.of("memos.coder"));
        coders.setConverter(words(this::coderName));
        coders.valueProperty().bindBidirectional(model.coderProperty());
        var row = new HBox(8, search, kinds, coders);
        row.getStyleClass().add("memos-filters");
        return row;
    }

    private void fillCoders() {
        var offered = new ArrayList<Optional<Long>>();
        offered.add(Optional.empty());
        model.coders().forEach(coder -> offered.add(Optional.of(coder.id())));
        var chosen = model.coderProperty().get();
        coders.setItems(FXCollections.observableArrayList(offered));
        coders.setValue(offered.contains(chosen) ? chosen : Optional.empty());
        coders.setVisible(offered.size() > 2);
        coders.setManaged(coders.isVisible());
    }

    private String coderName(Optional<Long> id) {
        return id.flatMap(wanted ->
                        model.coders().stream()
                                .filter(c -> c.id() == wanted)
                                .map(Coder::name)
                                .findFirst())
                .orElse(Words.of("memos.any_coder"));
    }

    private static <T> StringConverter<Optional<T>> words(Function<Optional<T>, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<T> value) {
                return word.apply(value == null ? Optional.empty() : value);
            }

            @Override
            public Optional<T> fromString(@Nullable String typed) {
                return Optional.empty();
            }
        };
    }

    // ---- list

    private void wireList() {
        list.setId("memos-list");
        list.setAccessibleText(Words.of("memos.title"));
        list.getStyleClass().add("memos-list");
        list.setCellFactory(made -> new MemoCell(list));
        list.fixedCellSizeProperty().bind(bench.appearance().zoomProperty().multiply(ROW));
        list.setPlaceholder(new StackPane());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (!filling) {
                        editor.keep();
                        model.select(Optional.ofNullable(now));
                    }
                });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                selected().ifPresent(this::go);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Optional<MemoRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case KeyCode.ENTER -> selected().ifPresent(this::go);
            case KeyCode.F2 -> editor.focus();
            case KeyCode.DELETE -> selected().filter(model::isOwn).ifPresent(this::remove);
            case KeyCode.UP -> {
                if (list.getSelectionModel().getSelectedIndex() > 0) {
                    return;
                }
                search.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void fill() {
        filling = true;
        var rows = model.rowsProperty().get();
        list.getItems().setAll(rows);
        list.setPlaceholder(nothing());
        count.setText(
                rows.size() == model.total()
                        ? Words.of("memos.count", rows.size())
                        : Words.of("memos.count_of", rows.size(), model.total()));
        filling = false;
        showSelected();
    }

    private void showSelected() {
        filling = true;
        var wanted = model.selectedProperty().get().map(row -> row.memo().id()).orElse(0L);
        int index = -1;
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).memo().id() == wanted) {
                index = i;
            }
        }
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().select(index);
            list.getFocusModel().focus(index);
        }
        filling = false;
    }

    private Node nothing() {
        return model.isEmpty()
                ? new EmptyState(
                        Feather.EDIT_2,
                        Words.of("memos.empty_title"),
                        Words.of("memos.empty_words"))
                : new EmptyState(
                        Feather.SEARCH, Words.of("memos.none_title"), Words.of("memos.none_words"));
    }

    // ---- steps

    /** Goes to what the memo is on; the text is then in the way of nothing. */
    private void go(MemoRow row) {
        row.target()
                .filter(to -> bench.navigator().exists(to.step()))
                .ifPresentOrElse(
                        to -> {
                            if (open != null) {
                                open.close();
                            }
                            bench.navigator().go(to);
                        },
                        editor::focus);
    }

    private void remove(MemoRow row) {
        model.remove(row.memo())
                .then(done ->
                        bench.notices()
                                .tell(
                                        Words.of("memos.removed"),
                                        Words.of("memos.undo"),
                                        () ->
                                                bench.commands()
                                                        .find("edit.undo")
                                                        .ifPresent(Command::run)));
    }
}
