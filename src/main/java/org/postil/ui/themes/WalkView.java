package org.postil.ui.themes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.ui.control.Chip;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.CodePicking.Picked;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One passage of the code that is split, and the codes that it can be put to by a digit. */
final class WalkView {
    private static final double WIDE = 760;

    private final WalkViewModel model;
    private final CodePicking picking;
    private final Consumer<Code> end;
    private final BorderPane root = new BorderPane();
    private final Label progress = Labels.strong("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button add = new Button(Words.of("themes.walk_add"), Icons.of(Feather.PLUS));

    /**
     * @param end leaves the walk and shows the passages of a code
     */
    WalkView(WalkViewModel model, CodePicking picking, Consumer<Code> end) {
        this.model = model;
        this.picking = picking;
        this.end = end;
        root.setId("themes-walk");
        root.getStyleClass().addAll("panel", "walk");
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.setTop(head());
        bar.getStyleClass().add("walk-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        add.setId("walk-add");
        add.getStyleClass().add("walk-target");
        add.setTooltip(null);
        add.setOnAction(event -> askForTarget());
        model.onChange(this::show);
        show();
    }

    Node node() {
        return root;
    }

    private Node head() {
        var name = new Label(Words.of("themes.walk_title", FitWords.name(model.code())));
        name.getStyleClass().add("strong");
        if (!model.code().colour().isEmpty()) {
            name.setGraphic(Chip.swatch(model.code().colour()));
        }
        name.setMinWidth(0);
        progress.setId("walk-progress");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        var stop = new Button(Words.of("themes.walk_end"));
        stop.setId("walk-end");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> end.accept(model.code()));
        var row = new HBox(12, name, Labels.gap(), progress, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, row, bar);
        box.getStyleClass().add("walk-head");
        return box;
    }

    private void show() {
        int size = model.size();
        int at = model.positionProperty().get();
        progress.setText(
                model.isOver()
                        ? Words.of("themes.walk_all", size)
                        : Words.of("themes.walk_progress", at + 1, size));
        bar.setProgress(size == 0 ? 1 : (double) at / size);
        root.setCenter(size == 0 ? nothing() : model.isOver() ? summary() : passage());
        if (root.getScene() != null && !isTyping()) {
            root.requestFocus();
        }
    }

    /** Somebody is in the picker: the focus stays there. */
    private boolean isTyping() {
        var owner = root.getScene().getFocusOwner();
        return owner instanceof TextInputControl;
    }

    private Node nothing() {
        var show = new Button(Words.of("themes.walk_end"));
        show.setOnAction(event -> end.accept(model.code()));
        return new EmptyState(
                Feather.LAYERS,
                Words.of("themes.walk_none_title"),
                model.others() == 0
                        ? Words.of("themes.walk_none_words")
                        : Words.of("themes.walk_others_words", model.others()),
                show);
    }

    // ---- one passage

    private Node passage() {
        var item = model.current().orElseThrow();
        var box = new VBox(16, card(item), targets(), steps());
        box.getStyleClass().add("walk-body");
        box.setMaxWidth(WIDE);
        var middle = new HBox(box);
        middle.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(box, Priority.ALWAYS);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("theme-scroll");
        return scroll;
    }

    private Node card(PassageRow.Item item) {
        var excerpt = model.excerpt();
        var before = text("theme-before", excerpt.map(e -> e.words().before()).orElse("\u2026"));
        var quote = text("theme-quote", excerpt.map(e -> e.words().quote()).orElse(""));
        var after = text("theme-after", excerpt.map(e -> e.words().after()).orElse(""));
        var words = new TextFlow(before, quote, after);
        words.getStyleClass().add("theme-words");
        words.setMinHeight(Region.USE_PREF_SIZE);
        String where = excerpt.map(Excerpt::place).orElse("");
        var place =
                Labels.muted(
                        where.isEmpty()
                                ? item.review().reference()
                                : item.review().reference() + " \u00b7 " + where);
        place.getStyleClass().add("small");
        var codes = new FlowPane(6, 5);
        for (Code code : item.codes()) {
            if (code.id() != model.code().id()) {
                codes.getChildren().add(FitWords.chip(code, item.passage().fit(code.id()), false));
            }
        }
        var card = new VBox(8, place, words);
        if (!codes.getChildren().isEmpty()) {
            card.getChildren().add(codes);
        }
        card.getStyleClass().addAll("walk-card", "theme-passage");
        card.setAccessibleText(place.getText() + ". " + quote.getText());
        return card;
    }

    private static Text text(String style, String words) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private Node targets() {
        var went = model.whereCurrentWent().map(Code::id).orElse(0L);
        var flow = new FlowPane(8, 8);
        for (int i = 0; i < model.targets().size(); i++) {
            var target = model.targets().get(i);
            int digit = i + 1;
            var name = new Label(FitWords.name(target));
            name.setMaxWidth(240);
            var row = new HBox(8, Labels.key(Integer.toString(digit)));
            if (!target.colour().isEmpty()) {
                row.getChildren().add(Chip.swatch(target.colour()));
            }
            row.getChildren().add(name);
            if (target.id() == went) {
                row.getChildren().add(Icons.of(Feather.CHECK, "walk-went"));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            var button = new Button("", row);
            button.setId("walk-target-" + digit);
            button.getStyleClass().add("walk-target");
            button.setFocusTraversable(false);
            button.setAccessibleText(Words.of("themes.walk_put", digit, FitWords.name(target)));
            button.setOnAction(event -> model.put(digit));
            flow.getChildren().add(button);
        }
        if (model.targets().size() < WalkViewModel.MOST_TARGETS) {
            add.setFocusTraversable(false);
            flow.getChildren().add(add);
        }
        var label =
                Labels.muted(
                        Words.of(
                                model.targets().isEmpty()
                                        ? "themes.walk_first"
                                        : "themes.walk_choose"));
        label.setWrapText(true);
        return new VBox(8, label, flow);
    }

    private Node steps() {
        var skip = step("walk-skip", "themes.walk_skip", "themes.walk_skip_key", model::skip);
        var back = step("walk-back", "themes.walk_back", "themes.walk_back_key", model::back);
        back.setDisable(model.positionProperty().get() == 0);
        var row = new HBox(8, back, skip);
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.others() > 0) {
            var others = Labels.muted(Words.of("themes.walk_others", model.others()));
            others.getStyleClass().add("small");
            row.getChildren().addAll(Labels.gap(), others);
        }
        return row;
    }

    private static Button step(String id, String words, String key, Runnable action) {
        var row = new HBox(8, new Label(Words.of(words)), Labels.key(Words.of(key)));
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("", row);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setAccessibleText(Words.of(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void askForTarget() {
        var at = add.getScene() == null ? root : add;
        picking.pick(
                at.localToScene(at.getLayoutBounds()),
                "",
                List.of(),
                picked -> picked.forEach(this::take));
    }

    private void take(Picked pick) {
        switch (pick) {
            case Picked.Known known -> model.addTarget(known.code());
            case Picked.New made -> model.makeTarget(made);
        }
    }

    // ---- the end

    private Node summary() {
        var lines = new VBox(6);
        lines.getStyleClass().add("walk-summary");
        model.moved()
                .forEach((target, count) -> {
                    var show = new Button(FitWords.name(target));
                    show.getStyleClass().addAll("flat", "walk-show");
                    if (!target.colour().isEmpty()) {
                        show.setGraphic(Chip.swatch(target.colour()));
                    }
                    show.setOnAction(event -> end.accept(target));
                    lines.getChildren().add(line(show, count));
                });
        var left = new Button(Words.of("themes.walk_left", FitWords.name(model.code())));
        left.getStyleClass().addAll("flat", "walk-show");
        left.setOnAction(event -> end.accept(model.code()));
        lines.getChildren().add(line(left, model.left()));
        var again = new Button(Words.of("themes.walk_again"));
        again.setOnAction(event -> model.again());
        var done = new Button(Words.of("themes.walk_end"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> end.accept(model.code()));
        var buttons = new HBox(8, again, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var words = new ArrayList<Node>();
        words.add(Labels.title(Words.of("themes.walk_done")));
        words.add(lines);
        var hint = Labels.body(Words.of("themes.walk_undo"));
        hint.getStyleClass().add("muted");
        words.add(hint);
        words.add(buttons);
        var box = new VBox(14);
        box.getChildren().setAll(words);
        box.setId("walk-summary");
        box.getStyleClass().add("walk-end");
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        return box;
    }

    private static HBox line(Button what, int count) {
        var number = Labels.strong(Words.of("themes.head_count", count));
        number.setMinWidth(Region.USE_PREF_SIZE);
        what.setMinWidth(0);
        var row = new HBox(8, what, Labels.gap(), number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        var code = event.getCode();
        boolean used = true;
        if (code.isDigitKey() || code.isKeypadKey() && code.name().startsWith("NUMPAD")) {
            model.put(code.name().charAt(code.name().length() - 1) - '0');
        } else {
            switch (code) {
                case SPACE, RIGHT, DOWN -> model.skip();
                case BACK_SPACE, LEFT, UP -> model.back();
                case ESCAPE -> end.accept(model.code());
                case ENTER -> used = finish();
                default -> used = false;
            }
        }
        if (used) {
            event.consume();
        }
    }

    /** Taken when it is typed, so that the field that opens does not get it. */
    private void typed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCharacter().equalsIgnoreCase("n") && !model.isOver()) {
            event.consume();
            askForTarget();
        }
    }

    private boolean finish() {
        if (model.isOver()) {
            end.accept(model.code());
        }
        return model.isOver();
    }

    void focus() {
        root.requestFocus();
    }

    /** What was begun is left; what was put stays put. */
    void close() {
        model.onChange(() -> {});
        model.close();
    }
}
