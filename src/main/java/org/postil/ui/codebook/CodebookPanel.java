package org.postil.ui.codebook;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.domain.Ids;
import org.postil.ui.control.Labels;
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
    private final Workbench bench;
    private final CodebookViewModel model;
    private final CodeList list;
    private final CodebookHead head;
    private final VBox root = new VBox();
    private final CodeActions actions;
    private final CodebookMenu menu;
    private final CodeDrag drag;
    private final Button more = icon(Feather.MORE_HORIZONTAL, "codebook.more");
    private final BooleanBinding hasSelection;
    private @Nullable ContextMenu shown;
    private Consumer<Code> chosen = code -> {};

    public CodebookPanel(Workbench bench) {
        this.bench = bench;
        model = new CodebookViewModel(bench.session(), bench.threads(), bench.failures());
        list = new CodeList(model, new ListSteps());
        head = new CodebookHead(model, new HeadSteps());
        actions = new CodeActions(bench, model, list);
        menu = new CodebookMenu(model, actions, list);
        hasSelection =
                Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        var picture = new DropPicture(list.node());
        drag = new CodeDrag(list.node(), picture, bench.overlays(), model, list::with);
        root.getStyleClass().add("codebook");
        root.getStylesheets().add(sheet());
        VBox.setVgrow(picture, Priority.ALWAYS);
        root.getChildren().addAll(title(), head, picture);
        list.node()
                .addEventHandler(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        event -> {
                            show(menu.menu())
                                    .show(list.node(), event.getScreenX(), event.getScreenY());
                            event.consume();
                        });
        model.viewProperty().addListener((property, was, now) -> showNothing());
        model.rowsProperty().addListener((property, was, now) -> showNothing());
        model.refusalProperty()
                .addListener((property, was, now) -> {
                    if (!now.isEmpty()) {
                        bench.notices().warn(now);
                    }
                });
        showNothing();
    }

    /** What the list leaves to the panel. */
    private final class ListSteps implements CodeList.Steps {
        @Override
        public void choose(Code code) {
            CodebookPanel.this.choose(code);
        }

        @Override
        public void leaveUpwards() {
            head.filter().requestFocus();
        }

        @Override
        public void typed(String text) {
            head.filter().requestFocus();
            head.filter().setText(text);
            head.filter().end();
        }

        @Override
        public boolean key(KeyEvent event) {
            return menu.key(event);
        }

        @Override
        public void showMenu() {
            show(menu.menu()).show(list.anchor(), Side.BOTTOM, 0, 0);
        }
    }

    /** What the filter leaves to the panel. */
    private final class HeadSteps implements CodebookHead.Steps {
        @Override
        public void toList() {
            var first =
                    model.viewProperty().get().isNarrow()
                            ? model.firstFound()
                            : model.selectedProperty().get().or(model::firstFound);
            first.ifPresent(code -> model.select(Optional.of(code)));
            list.node().requestFocus();
        }

        @Override
        public void chooseFirst() {
            model.firstFound().ifPresent(CodebookPanel.this::choose);
        }
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

    private HBox title() {
        var add = icon(Feather.PLUS, "codebook.add_beside");
        add.setId("codebook-add");
        add.setOnAction(event -> actions.addBeside());
        more.setId("codebook-more");
        more.setOnAction(event -> show(menu.menu()).show(more, Side.BOTTOM, 0, 0));
        var title = new HBox(Labels.section(Words.of("codebook.title")), Labels.gap(), add, more);
        title.getStyleClass().add("codebook-head");
        return title;
    }

    /** What stands in place of lines when there are none. */
    private void showNothing() {
        if (!model.rowsProperty().get().isEmpty()) {
            return;
        }
        boolean none = model.codebook().codes().isEmpty();
        var words = Labels.body(Words.of(none ? "codebook.empty" : "codebook.none_found"));
        words.getStyleClass().add("muted");
        var box = new VBox(12, words);
        box.getStyleClass().add("codebook-nothing");
        if (none) {
            box.getChildren().add(0, Labels.strong(Words.of("codebook.empty_title")));
            var add = new Button(Words.of("codebook.empty_step"), Icons.of(Feather.PLUS));
            add.setId("codebook-first");
            add.setOnAction(event -> actions.addBeside());
            box.getChildren().add(add);
        } else if (model.viewProperty().get().isNarrow()) {
            var all = new Button(Words.of("codebook.show_everything"));
            all.setOnAction(event -> model.viewProperty().set(CodebookView.ALL));
            box.getChildren().add(all);
        }
        list.node().setPlaceholder(box);
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
        return head.filter();
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
        list.keepInView();
    }

    @Override
    public Optional<Code> dropTarget(double sceneX, double sceneY) {
        return drag.target(sceneX, sceneY);
    }

    @Override
    public void dropEnded() {
        drag.leave();
    }

    @Override
    public void whenDragged(Dragged hooks) {
        drag.whenDragged(hooks);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command(
                        "codebook.find",
                        "codebook.filter",
                        "Shortcut+K",
                        head.filter()::requestFocus),
                command(
                        "codebook.add",
                        "codebook.add_beside",
                        "Shortcut+Shift+N",
                        actions::addBeside),
                command("codebook.groups", "codebook.groups", "", actions::groups),
                onCode("codebook.add_below", actions::addBelow),
                onCode("codebook.rename", actions::rename),
                onCode("codebook.edit", actions::edit),
                onCode("codebook.memo", actions::memo),
                onCode("codebook.show_passages", actions::showPassages),
                onCode("codebook.move", actions::move),
                onCode("codebook.merge", actions::merge),
                onCode("codebook.split", actions::split),
                onCode("codebook.succeed", actions::succeed),
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
