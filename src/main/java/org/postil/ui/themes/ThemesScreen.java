package org.postil.ui.themes;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Passages of codes in context: read, judged, retagged, split, with the theme's memo beside. */
public final class ThemesScreen implements Screen {
    static final String STYLE =
            Objects.requireNonNull(ThemesScreen.class.getResource("themes.css")).toExternalForm();

    private static final double LEFT = 292;
    private static final double RIGHT = 312;

    private final Workbench bench;
    private final ThemesViewModel model;
    private final CodebookSide codes;
    private final QueryBar query;
    private final PassageList passages;
    private final ThemesEmpty empty;
    private final CodePane pane;
    private final CodePicking picking;
    private final PassageExport export;
    private final Button walkStep =
            new Button(Words.of("themes.walk"), Icons.of(Feather.GIT_BRANCH));
    private final BorderPane centre = new BorderPane();

    /** The passages, or one at a time while a code is split. */
    private final StackPane middle = new StackPane(centre);

    private final SplitPane root = new SplitPane();
    private List<Double> sides = List.of();
    private boolean revealing;
    private @Nullable WalkView walk;

    /**
     * @param codes the codebook at the left
     * @param picking how other codes are asked for
     */
    public ThemesScreen(Workbench bench, CodebookSide codes, CodePicking picking) {
        this.bench = bench;
        this.codes = codes;
        this.picking = picking;
        model = new ThemesViewModel(bench.session(), bench.threads(), bench.failures());
        export = new PassageExport(bench, model);
        query = new QueryBar(model, bench.overlays());
        var deeds = new PassageDeeds(bench, model, picking);
        passages = new PassageList(model, deeds);
        empty = new ThemesEmpty(model, bench.navigator());
        pane = new CodePane(bench.session());
        centre.getStyleClass().addAll("panel", "theme-centre");
        centre.setTop(new VBox(query, foot()));
        root.setId("themes-screen");
        root.getStyleClass().addAll("themes", "theme-split");
        root.getStylesheets().add(STYLE);
        root.getItems().setAll(left(), middle, pane);
        middle.setMinWidth(0);
        pane.setMinWidth(250);
        root.widthProperty()
                .addListener((property, was, now) -> {
                    if (was.doubleValue() <= 0) {
                        Platform.runLater(() -> divide(now.doubleValue()));
                    }
                });
        codes.whenSelected(this::codeSelected);
        codes.whenChosen(code -> {
            model.show(code);
            passages.focus();
        });
        model.codeProperty().addListener((property, was, now) -> showCode(now));
        model.stateProperty().addListener((property, was, now) -> show(now));
        model.onRows(passages::remember, this::rowsCame);
        show(model.stateProperty().get());
        showCode(Optional.empty());
    }

    /** The sides as wide as they were left, else as wide as they need. */
    private void divide(double width) {
        if (sides.isEmpty()) {
            root.setDividerPositions(LEFT / width, 1 - RIGHT / width);
        } else {
            root.setDividerPositions(sides.get(0), sides.get(1));
        }
        SplitPane.setResizableWithParent(root.getItems().getFirst(), false);
        SplitPane.setResizableWithParent(pane, false);
    }

    private Node left() {
        var node = codes.node();
        if (node instanceof Region region) {
            region.setMinWidth(220);
        }
        return node;
    }

    private Node foot() {
        var count = Labels.strong("");
        count.setId("themes-count");
        count.textProperty().bind(model.countProperty());
        walkStep.setId("themes-walk-step");
        walkStep.getStyleClass().add("theme-step");
        walkStep.setTooltip(new Tooltip(Words.of("themes.walk_tip")));
        walkStep.setOnAction(event -> walk());
        walkStep.setMinWidth(Region.USE_PREF_SIZE);
        var copy = new Button(Words.of("themes.copy"), Icons.of(Feather.COPY));
        copy.setId("themes-copy");
        copy.getStyleClass().add("theme-step");
        copy.setTooltip(new Tooltip(Words.of("themes.copy_tip")));
        copy.setOnAction(event -> export.copy());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        var save = new MenuButton(Words.of("themes.export"), Icons.of(Feather.DOWNLOAD));
        save.setId("themes-export");
        save.getStyleClass().add("theme-step");
        save.setMinWidth(Region.USE_PREF_SIZE);
        for (var form : PassageExport.Form.values()) {
            var item = new MenuItem(Words.of("themes.to_" + form.ending()));
            item.setOnAction(event -> export.save(form));
            save.getItems().add(item);
        }
        var row = new HBox(count, Labels.gap(), walkStep, copy, save);
        row.getStyleClass().add("theme-foot");
        return row;
    }

    // ---- a code is split

    private void walk() {
        model.codeProperty().get().ifPresent(this::walk);
    }

    /** Goes through the passages of a code once they are found. */
    private void walk(Code code) {
        if (bench.session().coderProperty().get().isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
            return;
        }
        model.show(code);
        model.whenFound(() -> {
            endWalk();
            var begun =
                    new WalkView(
                            new WalkViewModel(bench.session(), code, model.items()),
                            picking,
                            this::leaveWalk);
            walk = begun;
            middle.getChildren().setAll(begun.node());
            begun.focus();
        });
    }

    private void endWalk() {
        var ended = walk;
        if (ended != null) {
            walk = null;
            ended.close();
            middle.getChildren().setAll(centre);
        }
    }

    private void leaveWalk(Code next) {
        endWalk();
        reveal(next);
        passages.focus();
    }

    private void reveal(Code code) {
        revealing = true;
        codes.reveal(code);
        revealing = false;
        model.show(code);
    }

    private void codeSelected(Code code) {
        if (!revealing) {
            endWalk();
            model.show(code);
        }
    }

    private void showCode(Optional<Code> code) {
        pane.show(code);
        walkStep.setVisible(code.isPresent());
        codes.mark(model.asked());
    }

    private void show(ThemeState state) {
        boolean list =
                state instanceof ThemeState.Passages
                        || state instanceof ThemeState.Wrong && !model.rows().isEmpty();
        centre.setCenter(list ? passages.node() : empty.node(state));
    }

    private void rowsCame() {
        var wanted = model.takeWanted();
        if (wanted.isPresent()) {
            passages.reveal(wanted.get());
            passages.node().requestFocus();
        } else {
            passages.recall();
        }
        codes.mark(model.asked());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return Bindings.createStringBinding(
                () ->
                        model.codeProperty()
                                .get()
                                .map(FitWords::name)
                                .orElse(Words.of("themes.title")),
                model.codeProperty());
    }

    @Override
    public void activate(Destination to) {
        if (to instanceof Destination.Themes themes) {
            themes.code()
                    .flatMap(id -> model.snapshot().codebook().code(id))
                    .ifPresent(code -> {
                        reveal(code);
                        if (themes.walking()) {
                            walk(code);
                        } else {
                            endWalk();
                        }
                    });
        }
        model.activate();
        var walking = walk;
        if (walking != null) {
            walking.focus();
        } else if (model.rows().isEmpty()) {
            codes.focusTarget().requestFocus();
        } else {
            passages.focus();
        }
    }

    @Override
    public void deactivate() {
        pane.memo().keep();
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new HashMap<>(model.save());
        var dividers = root.getDividerPositions();
        state.put("left", Double.toString(dividers[0]));
        state.put("right", Double.toString(dividers[1]));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.restore(state);
        double left = number(state.get("left"));
        double right = number(state.get("right"));
        if (0.05 < left && left < right && right < 0.95) {
            sides = List.of(left, right);
            if (root.getWidth() > 0) {
                divide(root.getWidth());
            }
        }
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public List<Node> panes() {
        return List.of(codes.focusTarget(), query, passages.node(), pane);
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<KeyHelp> keys() {
        var keys = new ArrayList<KeyHelp>();
        for (PassageDeed deed : PassageDeed.values()) {
            keys.add(new KeyHelp(Words.of("themes.keys_list"), deed.keyWords(), deed.words()));
        }
        String walking = Words.of("themes.keys_walk");
        keys.add(new KeyHelp(walking, "1\u20139", Words.of("themes.keys_put")));
        keys.add(
                new KeyHelp(
                        walking, Words.of("themes.walk_skip_key"), Words.of("themes.walk_skip")));
        keys.add(
                new KeyHelp(
                        walking, Words.of("themes.walk_back_key"), Words.of("themes.walk_back")));
        keys.add(new KeyHelp(walking, "N", Words.of("themes.keys_add")));
        return keys;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(codes.commands());
        commands.add(command("themes.text", "themes.to_text", "", query::focusText));
        commands.add(command("themes.memo", "themes.to_memo", "", pane.memo()::focus));
        commands.add(command("themes.copy", "themes.copy_tip", "", export::copy));
        for (var form : PassageExport.Form.values()) {
            commands.add(
                    Command.of(
                            "themes.export." + form.ending(),
                            Command.Group.HERE,
                            Words.of("themes.to_" + form.ending()),
                            "",
                            () -> export.save(form)));
        }
        commands.add(command("themes.walk", "themes.walk", "", this::walk));
        commands.add(adding("themes.add.all", "themes.add_all_tip", QueryChips.Part.ALL));
        commands.add(adding("themes.add.any", "themes.add_any_tip", QueryChips.Part.ANY));
        commands.add(adding("themes.add.none", "themes.add_none_tip", QueryChips.Part.NONE));
        return commands;
    }

    private static Command command(String id, String words, String key, Runnable action) {
        return Command.of(id, Command.Group.HERE, Words.of(words), key, action);
    }

    private Command adding(String id, String words, QueryChips.Part part) {
        return command(id, words, "", () -> query.askFor(part));
    }
}
