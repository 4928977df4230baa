package org.postil.ui.check;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.postil.exchange.DraftText;
import org.postil.ui.check.PrintedViewModel.Line;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pasted draft at the left with its figures marked, the list of them at the right. */
final class PrintedPane {
    private static final double SIDE = 400;

    private final Workbench bench;
    private final PrintedViewModel model;
    private final BorderPane root = new BorderPane();
    private final TextArea editor = new TextArea();
    private final ListView<MarkedLine> text = new ListView<>();
    private final ListView<Line> figures = new ListView<>();
    private final StackPane left = new StackPane();
    private final ToggleButton edit =
            new ToggleButton(Words.of("check.edit_text"), Icons.of(Feather.EDIT_2));
    private final Button open = new Button(Words.of("check.open_cell"), Icons.of(Feather.GRID));
    private final Node side;
    private final Map<Mark, ToggleButton> filters = new EnumMap<>(Mark.class);
    private final ToggleButton all = new ToggleButton();

    /** Index of a figure to be selected when the text has been checked, -1 for none. */
    private int wanted = -1;

    PrintedPane(Workbench bench, PrintedViewModel model) {
        this.bench = bench;
        this.model = model;
        editor.setId("check-draft");
        editor.setWrapText(true);
        editor.setPromptText(Words.of("check.draft_prompt"));
        editor.setAccessibleText(Words.of("check.draft"));
        editor.getStyleClass().add("check-draft");
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        text.setId("check-marked");
        text.setItems(model.lines());
        text.getStyleClass().addAll("marked-text", "check-list");
        text.setAccessibleText(Words.of("check.draft"));
        text.setCellFactory(
                made -> new MarkedLineCell(model::mark, this::selectedFigure, this::choose));
        figures.setId("check-figures");
        figures.setItems(model.listed());
        figures.getStyleClass().addAll("check-list", "figure-list");
        figures.setAccessibleText(Words.of("check.figures"));
        figures.setCellFactory(made -> new FigureCell());
        figures.setPlaceholder(Labels.muted(Words.of("check.figures_none")));
        figures.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> selected(Optional.ofNullable(now)));
        figures.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openCell();
                        event.consume();
                    }
                });
        open.setId("check-open-cell");
        open.setOnAction(event -> openCell());
        open.setDisable(true);
        edit.setId("check-edit");
        edit.getStyleClass().add("check-part");
        edit.setOnAction(event -> showText(edit.isSelected()));
        root.setTop(bar());
        root.setCenter(left);
        side = side();
        model.busyProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        countAgain();
                        arrive();
                    }
                });
        model.summaryProperty().addListener((property, was, now) -> countAgain());
        showText(true);
        countAgain();
    }

    private Node bar() {
        var paste = new Button(Words.of("check.paste"), Icons.of(Feather.CLIPBOARD));
        paste.setId("check-paste");
        paste.setOnAction(event -> paste());
        var file = new Button(Words.of("check.open_file"), Icons.of(Feather.FOLDER));
        file.setId("check-open-file");
        file.setOnAction(event -> open());
        var check = new Button(Words.of("check.check_text"), Icons.of(Feather.CHECK_SQUARE));
        check.setId("check-text");
        check.getStyleClass().add("accent");
        check.setOnAction(event -> checkText());
        check.visibleProperty().bind(edit.selectedProperty());
        check.managedProperty().bind(check.visibleProperty());
        var clear = new Button(Words.of("check.clear_text"));
        clear.setOnAction(event -> {
            model.setText("");
            showText(true);
        });
        var summary = Labels.muted("");
        summary.setId("check-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setMinWidth(0);
        for (var button : List.of(paste, file, check, clear, edit)) {
            button.setMinWidth(Button.USE_PREF_SIZE);
        }
        var bar = new HBox(8, paste, file, check, edit, clear, Labels.gap(), summary);
        bar.getStyleClass().add("check-bar");
        return bar;
    }

    private Node side() {
        var group = new ToggleGroup();
        all.setId("check-all");
        all.setToggleGroup(group);
        all.setSelected(true);
        all.setOnAction(event -> filter(Optional.empty(), all));
        var row = new HBox(4, all);
        for (Mark mark : Mark.values()) {
            var button = new ToggleButton("", Icons.of(mark.icon(), "figure-sign"));
            button.setId("check-only-" + mark.style());
            button.getStyleClass().add(mark.style());
            button.setToggleGroup(group);
            button.setOnAction(event -> filter(Optional.of(mark), button));
            filters.put(mark, button);
            row.getChildren().add(button);
        }
        row.getChildren().forEach(b -> b.getStyleClass().add("check-filter"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("check-filters");
        var foot = new HBox(8, open);
        foot.getStyleClass().add("check-foot");
        var side = new BorderPane(figures);
        side.setTop(row);
        side.setBottom(foot);
        side.getStyleClass().add("side-panel");
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        return side;
    }

    private void filter(Optional<Mark> mark, ToggleButton button) {
        button.setSelected(true);
        model.filterProperty().set(mark);
    }

    private void countAgain() {
        var counts = model.counts();
        all.setText(
                Words.of(
                        "check.filter_all",
                        counts.values().stream().mapToInt(Integer::intValue).sum()));
        filters.forEach((mark, button) -> {
            button.setText(Integer.toString(counts.getOrDefault(mark, 0)));
            button.setAccessibleText(mark.words() + ": " + button.getText());
            button.setTooltip(new Tooltip(mark.words()));
        });
        text.refresh();
    }

    private void editorKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            checkText();
            event.consume();
        }
    }

    /** Checks what is in the field and shows it marked. */
    void checkText() {
        model.setText(editor.getText());
        if (!editor.getText().isBlank()) {
            showText(false);
            figures.requestFocus();
        }
    }

    /** Puts the clipboard's text in the place of what was there, and checks it. */
    void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        String plain = clipboard.getString();
        String html = clipboard.getHtml();
        boolean nothing = plain == null || plain.isBlank();
        if (nothing && (html == null || html.isBlank())) {
            bench.notices().tell(Words.of("check.nothing_to_paste"));
            return;
        }
        bench.jobs()
                .start(
                        Words.of("check.reading"),
                        (progress, cancellation) ->
                                DraftText.pasted(plain == null ? "" : plain, html, cancellation),
                        this::take);
    }

    /** Asks for the file of a draft and checks what is in it. */
    void open() {
        var kind = new FileChoosing.Kind(Words.of("check.kind_draft"), DraftText.ENDINGS);
        bench.files()
                .open(Words.of("check.open_title"), kind)
                .ifPresent(file ->
                        bench.jobs()
                                .start(
                                        Words.of("check.reading"),
                                        (progress, cancellation) ->
                                                DraftText.read(file, cancellation),
                                        outcome -> {
                                            switch (outcome) {
                                                case DraftText.Read read -> take(read.text());
                                                case DraftText.Refused refused ->
                                                        bench.notices().warn(refused.reason());
                                            }
                                        }));
    }

    /** Shows a text, checked. */
    void take(String pasted) {
        if (pasted.length() > PrintedViewModel.LONGEST) {
            bench.notices().warn(Words.of("check.too_long", PrintedViewModel.LONGEST));
        }
        editor.setText(pasted.replace("\r\n", "\n"));
        checkText();
    }

    private void showText(boolean editing) {
        edit.setSelected(editing);
        if (editing) {
            editor.setText(model.text());
            left.getChildren().setAll(editor);
            // before anything is pasted there is nothing to list
            root.setRight(model.text().isBlank() ? null : side);
            editor.requestFocus();
        } else {
            left.getChildren().setAll(text);
            root.setRight(side);
        }
    }

    private int selectedFigure() {
        var line = figures.getSelectionModel().getSelectedItem();
        return line == null ? -1 : line.index();
    }

    private void choose(int figure) {
        if (model.listed().stream().noneMatch(line -> line.index() == figure)) {
            filter(Optional.empty(), all);
        }
        for (Line line : model.listed()) {
            if (line.index() == figure) {
                figures.getSelectionModel().select(line);
                Rows.top(figures, line);
                figures.requestFocus();
            }
        }
    }

    private void selected(Optional<Line> line) {
        open.setDisable(line.flatMap(Line::cell).isEmpty());
        line.ifPresent(now -> {
            for (int i = 0; i < model.lines().size(); i++) {
                if (model.lines().get(i).holds(now.index())) {
                    Rows.top(text, Math.max(0, i - 4));
                    break;
                }
            }
        });
        text.refresh();
    }

    private void openCell() {
        Optional.ofNullable(figures.getSelectionModel().getSelectedItem())
                .flatMap(Line::cell)
                .ifPresent(cell -> bench.navigator().go(GoingThere.to(cell)));
    }

    /** Copies the list that is shown. */
    void copy() {
        var content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
        bench.notices().tell(Words.of("check.copied"));
    }

    /** Where typing begins. */
    Node first() {
        return edit.isSelected() ? editor : text;
    }

    /** The list of figures; empty while there is none. */
    Optional<Node> figures() {
        return Optional.ofNullable(root.getRight()).map(shown -> figures);
    }

    Node node() {
        return root;
    }

    /** Shows the text that was kept, marked, and selects a figure once it is checked. */
    void restore(String kept, int figure) {
        if (!kept.isBlank()) {
            wanted = figure;
            editor.setText(kept);
            model.setText(kept);
            showText(false);
        }
    }

    private void arrive() {
        if (wanted >= 0 && wanted < model.listed().size()) {
            int figure = wanted;
            wanted = -1;
            choose(figure);
        }
    }

    /** Index of the figure that is selected, -1 for none. */
    int chosen() {
        return selectedFigure();
    }
}
