package org.postil.ui.template;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Variable;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The extraction template: its variables at the left, what is said about one at the right. */
public final class TemplateScreen implements Screen {
    private static final double LEFT = 350;
    private static final double LEAST = 260;

    private final TemplateViewModel model;
    private final TemplateSheets sheets;
    private final TemplateFiles files;
    private final VariableList list;
    private final VariableEditor editor;
    private final SearchField search =
            new SearchField(Words.of("template.search"), Words.of("template.clear"));
    private final StackPane right = new StackPane();
    private final BorderPane root = new BorderPane();
    private final SplitPane split;
    private final BooleanBinding hasSelection;

    public TemplateScreen(Workbench bench) {
        model = new TemplateViewModel(bench.session());
        sheets = new TemplateSheets(bench.overlays(), model);
        files = new TemplateFiles(bench, model);
        list = new VariableList(model, new ListSteps());
        editor = new VariableEditor(bench, model, sheets);
        hasSelection =
                Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        search.setId("template-search");
        search.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        var left = new VBox(head(), list.node());
        left.getStyleClass().add("template-left");
        left.setMinWidth(LEAST);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        split = new SplitPane(left, right);
        split.getStyleClass().add("template-split");
        SplitPane.setResizableWithParent(left, false);
        // as wide as the names need it, from the first width that the screen has
        split.widthProperty()
                .addListener((property, was, now) -> {
                    if (was.doubleValue() == 0) {
                        split.setDividerPositions(LEFT / now.doubleValue());
                    }
                });
        left.setPrefWidth(LEFT);
        root.getStyleClass().addAll("panel", "template");
        root.getStylesheets().add(sheet());
        model.refusalProperty()
                .addListener((property, was, now) -> {
                    if (!now.isEmpty()) {
                        bench.notices().warn(now);
                    }
                });
        model.selectedProperty().addListener((property, was, now) -> show());
        model.rowsProperty().addListener((property, was, now) -> show());
        show();
    }

    /** The style sheet of everything in this package. */
    static String sheet() {
        return Objects.requireNonNull(TemplateScreen.class.getResource("template.css"))
                .toExternalForm();
    }

    private Node head() {
        var add = new Button("", Icons.of(Feather.PLUS));
        add.setId("template-add");
        add.getStyleClass().add("icon-only");
        add.setAccessibleText(Words.of("template.add"));
        add.setTooltip(new Tooltip(Words.of("template.add")));
        add.setOnAction(event -> sheets.add());
        var remove = new Button("", Icons.of(Feather.TRASH_2));
        remove.setId("template-remove");
        remove.getStyleClass().add("icon-only");
        remove.setAccessibleText(Words.of("template.remove"));
        remove.setTooltip(new Tooltip(Words.of("template.remove")));
        remove.setOnAction(event -> remove());
        remove.disableProperty().bind(hasSelection.not());
        var row = new HBox(4, search, add, remove, files.button());
        row.getStyleClass().add("template-head");
        return row;
    }

    private void show() {
        if (model.isEmpty()) {
            var add = new Button(Words.of("template.add"), Icons.of(Feather.PLUS));
            add.getStyleClass().add("accent");
            add.setId("template-first");
            add.setOnAction(event -> sheets.add());
            var read = new Button(Words.of("template.import"));
            read.setOnAction(event -> files.read());
            root.setCenter(
                    new EmptyState(
                            Feather.LIST,
                            Words.of("template.empty_title"),
                            Words.of("template.empty_words"),
                            add,
                            read));
            return;
        }
        if (root.getCenter() != split) {
            root.setCenter(split);
        }
        if (model.selectedProperty().get().isPresent()) {
            if (!right.getChildren().contains(editor.node())) {
                right.getChildren().setAll(editor.node());
            }
        } else {
            right.getChildren()
                    .setAll(
                            new EmptyState(
                                    Feather.EDIT_3,
                                    Words.of("template.none_title"),
                                    Words.of("template.none_words")));
        }
        list.node()
                .setPlaceholder(
                        Labels.muted(
                                Words.of("template.none_found", model.filterProperty().get())));
    }

    private void remove() {
        model.selectedProperty().get().ifPresent(sheets::remove);
    }

    private final class ListSteps implements VariableList.Steps {
        @Override
        public void add() {
            sheets.add();
        }

        @Override
        public void edit() {
            editor.focusName();
        }

        @Override
        public void remove() {
            TemplateScreen.this.remove();
        }

        @Override
        public void move(Variable variable, int index) {
            model.change(variable, (edits, now) -> edits.move(now, index));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("template.title"));
    }

    @Override
    public void deactivate() {
        editor.leave();
    }

    @Override
    public void activate(Destination to) {
        editor.arrive();
        if (to instanceof Destination.Template template) {
            template.variable().ifPresent(model::reveal);
        }
        if (model.selectedProperty().get().isEmpty()) {
            model.snapshot().variables().stream()
                    .findFirst()
                    .ifPresent(v -> model.select(Optional.of(v)));
        }
    }

    @Override
    public Map<String, String> saveState() {
        return Map.of(
                "filter",
                model.filterProperty().get(),
                "selected",
                model.selectedProperty().get().map(v -> Long.toString(v.id())).orElse(""));
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.filterProperty().set(state.getOrDefault("filter", ""));
        String id = state.getOrDefault("selected", "");
        if (id.matches("\\d{1,18}")) {
            model.find(Long.parseLong(id)).ifPresent(v -> model.reveal(v.id()));
        }
    }

    @Override
    public List<Node> panes() {
        return List.of(list.node(), editor.node());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("template.find", "template.search", "Shortcut+F", search::requestFocus),
                command("template.add", "template.add", "Shortcut+Shift+N", sheets::add),
                command("template.edit", "template.edit", "", editor::focusName).when(hasSelection),
                command("template.up", "template.up", "", () -> list.step(-1)).when(hasSelection),
                command("template.down", "template.down", "", () -> list.step(1))
                        .when(hasSelection),
                command("template.remove", "template.remove", "", this::remove).when(hasSelection),
                command(
                        "template.export.excel",
                        "template.export_excel",
                        "",
                        () -> files.export("xlsx")),
                command(
                        "template.export.csv",
                        "template.export_csv",
                        "",
                        () -> files.export("csv")),
                command("template.import", "template.import", "", files::read));
    }

    private static Command command(String id, String words, String key, Runnable action) {
        return Command.of(id, Command.Group.HERE, Words.of(words), key, action);
    }

    @Override
    public List<KeyHelp> keys() {
        var part = Words.of("template.keys_lists");
        return List.of(
                new KeyHelp(part, "Insert", Words.of("template.keys_add")),
                new KeyHelp(part, "F2", Words.of("template.keys_edit")),
                new KeyHelp(part, "Alt+\u2191 / Alt+\u2193", Words.of("template.keys_move")),
                new KeyHelp(part, "F8", Words.of("template.keys_merge")),
                new KeyHelp(part, "Delete", Words.of("template.keys_remove")),
                new KeyHelp(Words.of("template.rule"), "F8", Words.of("template.keys_mistake")));
    }
}
