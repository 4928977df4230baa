package org.postil.ui.grid;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable.Level;
import org.postil.ui.control.CellGrid;
import org.postil.ui.control.CellRange;
import org.postil.ui.control.EmptyState;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers of all reviews, or of all persons of a role, in one table. */
public final class GridScreen implements Screen {
    private static final double LINES = 230;

    private final Workbench bench;
    private final GridViewModel model;
    private final BorderPane root = new BorderPane();
    private final CellGrid grid;
    private final GridEditor editor;
    private final GridBar bar;
    private final Label cell = new Label();

    public GridScreen(Workbench bench) {
        this.bench = bench;
        model = new GridViewModel(bench.session());
        grid = new CellGrid(LINES, new Mouse());
        grid.setId("grid");
        editor = new GridEditor(grid, model);
        bar = new GridBar(model, bench);
        var actions = new Keys();
        var keys = new GridKeys(model, actions);
        var menu = GridMenu.of(model, actions);
        grid.setOnContextMenuRequested(event -> {
            if (model.selection().isPresent()) {
                menu.show(grid, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        root.getStyleClass().addAll("panel", "grid-screen");
        root.getStylesheets().add(sheet());
        cell.setId("grid-cell-words");
        cell.getStyleClass().add("grid-foot-words");
        cell.setMinWidth(0);
        var foot = new HBox(cell);
        foot.getStyleClass().add("grid-foot");
        root.setTop(bar);
        root.setBottom(foot);
        model.dataProperty().addListener((property, was, now) -> show());
        model.selectionProperty()
                .addListener((property, was, now) -> {
                    grid.select(now);
                    now.ifPresent(at -> grid.reveal(at.toRow(), at.toColumn()));
                    tell();
                });
        bench.session().coderProperty().addListener((property, was, now) -> show());
        show();
    }

    static String sheet() {
        return Objects.requireNonNull(GridScreen.class.getResource("grid.css")).toExternalForm();
    }

    private void show() {
        var data = model.data();
        if (!model.hasCoder()) {
            var name = new Button(Words.of("grid.coder_step"));
            name.setOnAction(event -> bench.commands().find(Command.CODER).ifPresent(Command::run));
            root.setCenter(
                    new EmptyState(
                            Feather.USER,
                            Words.of("grid.coder_title"),
                            Words.of("grid.coder_words"),
                            name));
        } else if (data.columns().isEmpty()) {
            root.setCenter(
                    step(
                            Words.of("grid.template_title"),
                            Words.of("grid.template_words"),
                            Words.of("grid.template_step"),
                            WorkView.TEMPLATE));
        } else if (data.all().isEmpty()) {
            boolean reviews = model.queryProperty().get().level() == Level.REVIEW;
            root.setCenter(
                    step(
                            Words.of("grid.rows_title"),
                            Words.of(reviews ? "grid.reviews_words" : "grid.persons_words"),
                            Words.of(reviews ? "grid.reviews_step" : "grid.persons_step"),
                            reviews ? WorkView.REVIEWS : WorkView.FORM));
        } else if (data.rows().isEmpty()) {
            var all = new Button(Words.of("grid.show_all"));
            all.setOnAction(event -> bar.clear());
            root.setCenter(
                    new EmptyState(
                            Feather.FILTER,
                            Words.of("grid.none_title"),
                            Words.of("grid.none_words"),
                            all));
        } else {
            if (root.getCenter() != editor) {
                root.setCenter(editor);
            }
            grid.show(new GridCells(data, model.queryProperty().get()));
            grid.select(model.selection());
        }
        tell();
    }

    private Node step(String title, String words, String step, WorkView to) {
        var go = new Button(step);
        go.setOnAction(event -> bench.navigator().go(Destination.to(to)));
        return new EmptyState(
                Feather.GRID,
                title,
                words,
                bench.navigator().exists(to) ? new Button[] {go} : new Button[0]);
    }

    /** The cell that is worked on, in words: signs are read there, and long texts. */
    private void tell() {
        var at = model.selection().filter(s -> model.data().isIn(s.row(), s.column()));
        cell.setText(
                at.map(
                                s -> {
                                    var row = model.data().rows().get(s.row());
                                    var variable = model.data().columns().get(s.column());
                                    String words =
                                            row.name()
                                                    + " \u00b7 "
                                                    + variable.name()
                                                    + ": "
                                                    + GridWords.told(model.data(), row, variable);
                                    return s.isOneCell()
                                            ? words.replace('\n', ' ')
                                            : Words.of("grid.selected", s.height(), s.width());
                                })
                        .orElse(""));
    }

    private void form() {
        model.selection()
                .filter(s -> model.data().isIn(s.row(), s.column()))
                .ifPresent(s -> {
                    var row = model.data().rows().get(s.row());
                    var variable = model.data().columns().get(s.column());
                    bench.navigator()
                            .go(
                                    new Destination.Form(
                                            Optional.of(row.review().id()),
                                            Optional.of(
                                                    new Destination.Question(
                                                            variable.id(), row.personId()))));
                });
    }

    private void copy() {
        String text = model.copied();
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            bench.notices().tell(Words.of("grid.copied"));
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            bench.notices().tell(Words.of("grid.paste_nothing"));
            return;
        }
        var plan = model.planPaste(text);
        if (plan.changes().isEmpty() && plan.problems().isEmpty()) {
            bench.notices().tell(Words.of("grid.paste_same"));
        } else {
            new PasteSheet(bench.overlays(), plan).show(() -> model.paste(plan));
        }
    }

    private void write(Optional<String> instead) {
        model.selection()
                .filter(s -> model.data().isIn(s.row(), s.column()))
                .ifPresent(s ->
                        editor.open(
                                instead.orElseGet(() ->
                                        model.data()
                                                .written(
                                                        model.data().rows().get(s.row()),
                                                        model.data().columns().get(s.column()))),
                                instead.isEmpty()));
    }

    private final class Mouse implements CellGrid.Actions {
        @Override
        public void select(int row, int column, boolean extending) {
            var at = model.selection();
            model.select(
                    extending && at.isPresent()
                            ? new CellRange(at.get().row(), at.get().column(), row, column)
                            : CellRange.cell(row, column));
        }

        @Override
        public void open(int row, int column) {
            write(Optional.empty());
        }

        @Override
        public void head(int column) {
            model.sort(model.data().columns().get(column).id());
        }
    }

    private final class Keys implements GridKeys.Actions {
        @Override
        public void form() {
            GridScreen.this.form();
        }

        @Override
        public void write(Optional<String> instead) {
            GridScreen.this.write(instead);
        }

        @Override
        public void copy() {
            GridScreen.this.copy();
        }

        @Override
        public void paste() {
            GridScreen.this.paste();
        }

        @Override
        public void sort() {
            GridScreen.this.sort();
        }

        @Override
        public int page() {
            return grid.page();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("grid.title"));
    }

    @Override
    public void activate(Destination to) {
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        return model.save();
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.restore(state);
        bar.follow();
    }

    @Override
    public List<Node> panes() {
        return List.of(bar, grid);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("grid.find", "grid.search", "Shortcut+F", bar::find),
                command("grid.narrow", "grid.condition_words", "", bar::narrow),
                command("grid.fill", "grid.fill_down", "", model::fillDown),
                command("grid.copy", "grid.copy_cells", "", this::copy),
                command("grid.paste", "grid.paste_cells", "", this::paste),
                command("grid.edit", "grid.edit_cell", "", () -> write(Optional.empty())),
                command("grid.form", "grid.to_form", "", this::form),
                command("grid.sort", "grid.sort_by", "", this::sort),
                command("grid.all", "grid.show_all", "", bar::clear),
                command(
                        "grid.missing",
                        "grid.set_not_recorded",
                        "",
                        () -> model.setMissing(MissingReason.NOT_RECORDED)));
    }

    private void sort() {
        model.selection().ifPresent(s -> model.sort(model.data().columns().get(s.column()).id()));
    }

    private static Command command(String id, String words, String key, Runnable action) {
        return Command.of(id, Command.Group.HERE, Words.of(words), key, action);
    }

    @Override
    public List<KeyHelp> keys() {
        var part = Words.of("grid.keys_part");
        return List.of(
                new KeyHelp(part, "F2", Words.of("grid.edit_cell")),
                new KeyHelp(part, "Enter", Words.of("grid.to_form")),
                new KeyHelp(part, "Shift+Arrows", Words.of("grid.keys_extend")),
                new KeyHelp(part, "Ctrl+A", Words.of("grid.keys_all")),
                new KeyHelp(part, "Ctrl+C, Ctrl+V", Words.of("grid.keys_copy")),
                new KeyHelp(part, "Ctrl+D", Words.of("grid.fill_down")),
                new KeyHelp(part, "Ctrl+Enter", Words.of("grid.keys_fill")),
                new KeyHelp(part, "Alt+S", Words.of("grid.sort_by")),
                new KeyHelp(part, "Alt+N", Words.of("grid.not_recorded")),
                new KeyHelp(part, "Alt+R", Words.of("grid.redacted")),
                new KeyHelp(part, "Alt+A", Words.of("grid.not_applicable")),
                new KeyHelp(part, "Delete", Words.of("grid.keys_clear")));
    }
}
