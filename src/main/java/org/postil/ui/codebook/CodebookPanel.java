package org.postil.ui.codebook;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.domain.Ids;
import org.postil.ui.codebook.CodebookRow.Fold;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The codebook beside a text: found by a few letters, walked by arrow keys, edited in place. */
public final class CodebookPanel implements CodebookSide {
    private static final double ROW = 30;

    private final Workbench bench;
    private final CodebookViewModel model;
    private final ListView<CodebookRow> list = new ListView<>();
    private final SearchField filter =
            new SearchField(Words.of("codebook.filter"), Words.of("codebook.clear"));
    private final VBox root = new VBox();
    private final CodeActions actions;
    private final CodebookMenu menu;
    private final Button more = icon(Feather.MORE_HORIZONTAL, "codebook.more");
    private final BooleanBinding hasSelection;
    private @Nullable ContextMenu shown;
    private Consumer<Code> chosen = code -> {};
    private boolean filling;

    public CodebookPanel(Workbench bench) {
        this.bench = bench;
        model = new CodebookViewModel(bench.session(), bench.threads(), bench.failures());
        actions = new CodeActions(bench, model, list);
        menu = new CodebookMenu(model, actions);
        hasSelection =
                Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        root.getStyleClass().add("codebook");
        root.getStylesheets().add(sheet());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(head(), filterRow(), list);
        wireList();
        wireModel();
    }

    /** The style sheet of everything in this package. */
    static String sheet() {
        return Objects.requireNonNull(CodebookPanel.class.getResource("codebook.css"))
                .toExternalForm();
    }

    private static Button icon(Feather feather, String words) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        return button;
    }

    private HBox head() {
        var add = icon(Feather.PLUS, "codebook.add_beside");
        add.setId("codebook-add");
        add.setOnAction(event -> actions.addBeside());
        more.setId("codebook-more");
        more.setOnAction(event -> showMenu(more));
        var head = new HBox(Labels.section(Words.of("codebook.title")), Labels.gap(), add, more);
        head.getStyleClass().add("codebook-head");
        return head;
    }

    private HBox filterRow() {
        filter.setId("codebook-filter");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        var row = new HBox(filter);
        row.getStyleClass().add("codebook-filter");
        return row;
    }

    private void wireList() {
        list.setId("codebook-list");
        list.setAccessibleText(Words.of("codebook.title"));
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("codebook-list");
        var nothing = Labels.body("");
        nothing.getStyleClass().addAll("muted", "codebook-nothing");
        nothing.textProperty()
                .bind(
                        model.filterProperty()
                                .map(typed ->
                                        Words.of(
                                                typed.isBlank()
                                                        ? "codebook.empty"
                                                        : "codebook.none_found")));
        list.setPlaceholder(nothing);
        list.setCellFactory(made ->
                new CodebookCell(
                        list,
                        new CodebookCell.Clicks() {
                            @Override
                            public void fold(Code code, boolean away) {
                                model.fold(code, away);
                            }

                            @Override
                            public void choose(Code code) {
                                CodebookPanel.this.choose(code);
                            }
                        }));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    show(menu.menu()).show(list, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (!filling) {
                        model.select(
                                now instanceof Item item
                                        ? Optional.of(item.code())
                                        : Optional.empty());
                    }
                });
    }

    private void wireModel() {
        model.rowsProperty().addListener((property, was, now) -> fill(now));
        model.selectedProperty().addListener((property, was, now) -> showSelected());
        model.refusalProperty()
                .addListener((property, was, now) -> {
                    if (!now.isEmpty()) {
                        bench.notices().warn(now);
                    }
                });
        fill(model.rowsProperty().get());
    }

    /** New lines in place of the old, with the same code selected and as little moved as can be. */
    private void fill(List<CodebookRow> rows) {
        filling = true;
        var items = list.getItems();
        if (items.size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!items.get(i).equals(rows.get(i))) {
                    items.set(i, rows.get(i));
                }
            }
        } else {
            items.setAll(rows);
        }
        filling = false;
        showSelected();
    }

    private void showSelected() {
        filling = true;
        int index = model.selectedProperty().get().map(this::indexOf).orElse(-1);
        var selection = list.getSelectionModel();
        if (index < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != index) {
            selection.select(index);
            list.getFocusModel().focus(index);
        }
        filling = false;
    }

    private int indexOf(Code code) {
        var items = list.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item item && item.code().id() == code.id()) {
                return i;
            }
        }
        return -1;
    }

    // ---- keys

    private void listKey(KeyEvent event) {
        if (menu.key(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case KeyCode.UP -> go(-1);
                    case KeyCode.DOWN -> go(1);
                    case KeyCode.LEFT -> foldOrGoOut();
                    case KeyCode.RIGHT -> openOrGoIn();
                    case KeyCode.ENTER -> chooseSelected();
                    case KeyCode.CONTEXT_MENU -> showMenu(list);
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    /**
     * To the next code above or below; headings are passed over. From the first up to the filter.
     */
    private boolean go(int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = at + by; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i) instanceof Item) {
                list.getSelectionModel().select(i);
                keepInView(i);
                return true;
            }
        }
        if (by < 0) {
            filter.requestFocus();
        }
        return true;
    }

    private void keepInView(int index) {
        double height = list.getHeight();
        var cell =
                list.lookupAll(".list-cell").stream()
                        .filter(n -> n instanceof CodebookCell c && c.getIndex() == index)
                        .findFirst();
        boolean inView =
                cell.map(c -> c.getBoundsInParent())
                        .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= height)
                        .isPresent();
        if (!inView) {
            list.scrollTo(Math.max(0, index - (int) (height / ROW / 2)));
        }
    }

    private Optional<Item> selectedItem() {
        return list.getSelectionModel().getSelectedItem() instanceof Item item
                ? Optional.of(item)
                : Optional.empty();
    }

    private boolean foldOrGoOut() {
        selectedItem()
                .ifPresent(item -> {
                    if (item.fold() == Fold.OPEN && model.filterProperty().get().isBlank()) {
                        model.fold(item.code(), true);
                    } else {
                        model.codebook().parentOf(item.code()).ifPresent(this::reveal);
                    }
                });
        return true;
    }

    private boolean openOrGoIn() {
        selectedItem()
                .ifPresent(item -> {
                    switch (item.fold()) {
                        case FOLDED -> model.fold(item.code(), false);
                        case OPEN -> go(1);
                        case LEAF -> {}
                    }
                });
        return true;
    }

    private boolean chooseSelected() {
        selectedItem().ifPresent(item -> choose(item.code()));
        return true;
    }

    /** Letters go to the filter, as if one had typed there. */
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (!event.isShortcutDown()
                && !event.isAltDown()
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))) {
            filter.requestFocus();
            filter.setText(text);
            filter.end();
            event.consume();
        }
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            var first =
                    model.filterProperty().get().isBlank()
                            ? model.selectedProperty().get().or(model::firstFound)
                            : model.firstFound();
            first.ifPresent(code -> model.select(Optional.of(code)));
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !filter.getText().isBlank()) {
            model.firstFound().ifPresent(this::choose);
            event.consume();
        }
    }

    private boolean showMenu(Node at) {
        show(menu.menu()).show(at, Side.BOTTOM, 0, 0);
        return true;
    }

    private ContextMenu show(ContextMenu next) {
        if (shown != null) {
            shown.hide();
        }
        shown = next;
        return next;
    }

    private void choose(Code code) {
        if (code.retired()) {
            bench.notices().warn(Words.of("codebook.choose_retired", code.name()));
        } else {
            chosen.accept(code);
        }
    }

    // ---- what the screen beside it uses

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return filter;
    }

    @Override
    public void whenChosen(Consumer<Code> action) {
        chosen = action;
    }

    @Override
    public void whenSelected(Consumer<Code> action) {
        model.selectedProperty()
                .addListener((property, was, now) -> {
                    if (now.map(Code::id).equals(was.map(Code::id))) {
                        return;
                    }
                    now.ifPresent(action);
                });
    }

    @Override
    public void mark(Ids codes) {
        model.mark(codes);
    }

    @Override
    public void reveal(Code code) {
        model.reveal(code);
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            keepInView(index);
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("codebook.find", "codebook.filter", "Shortcut+K", filter::requestFocus),
                command(
                        "codebook.add",
                        "codebook.add_beside",
                        "Shortcut+Shift+N",
                        actions::addBeside),
                onCode("codebook.add_below", actions::addBelow),
                onCode("codebook.rename", actions::rename),
                onCode("codebook.edit", actions::edit),
                onCode("codebook.move", actions::move),
                onCode("codebook.merge", actions::merge),
                onCode("codebook.retire", actions::retire),
                onCode("codebook.remove", actions::remove));
    }

    private static Command command(String id, String words, String key, Runnable action) {
        return Command.of(id, Command.Group.HERE, Words.of(words), key, action);
    }

    private Command onCode(String words, Runnable action) {
        return command(words.replace('_', '.'), words, "", action).when(hasSelection);
    }
}
