package org.postil.ui.template;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Type;
import org.postil.tally.DerivedRule;
import org.postil.tally.DerivedRules;
import org.postil.tally.Parsed;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.task.LatestOnly;

import java.util.List;
import java.util.Optional;

/** The rule of a derived variable as it is written: what is wrong where, and what it gives. */
final class RulePane extends VBox {
    private static final double LINE = 26;

    private final Workbench bench;
    private final TemplateViewModel model;
    private final LatestOnly trying;
    private final TextArea text = new TextArea();
    private final Label problem = new Label();
    private final Label gives = Labels.muted("");
    private final FlowPane counts = new FlowPane(8, 6);
    private final ListView<RulePreview.Line> lines = new ListView<>();
    private @Nullable Variable variable;

    RulePane(Workbench bench, TemplateViewModel model) {
        super(8);
        this.bench = bench;
        this.model = model;
        trying =
                new LatestOnly(
                        bench.threads().background(), bench.threads().fx(), bench.failures());
        text.setId("template-rule");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.getStyleClass().add("template-rule");
        text.setAccessibleText(Words.of("template.rule"));
        text.setPromptText(Words.of("template.rule_prompt"));
        text.textProperty().addListener((property, was, now) -> look());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        problem.setOnMouseClicked(event -> selectMistake());
        problem.setTooltip(new Tooltip(Words.of("template.rule_go")));
        problem.getStyleClass().add("template-problem");
        problem.setId("template-rule-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        lines.setId("template-rule-values");
        lines.setAccessibleText(Words.of("template.rule_values"));
        lines.getStyleClass().add("template-values");
        lines.setCellFactory(made -> new LineCell());
        lines.setFixedCellSize(LINE);
        lines.setPrefHeight(LINE * 8);
        VBox.setVgrow(lines, Priority.ALWAYS);
        var title = Labels.muted(Words.of("template.rule"));
        title.getStyleClass().add("small");
        title.setLabelFor(text);
        var head = new HBox(8, title, Labels.gap(), inserts());
        head.setAlignment(Pos.BOTTOM_LEFT);
        gives.getStyleClass().add("small");
        getChildren().addAll(head, text, problem, gives, counts, lines);
    }

    /** Tab goes on, as in all fields; F8 goes to what is wrong. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            selectMistake();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            text.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private MenuButton inserts() {
        var menu = new MenuButton(Words.of("template.insert"));
        menu.setId("template-insert");
        menu.getStyleClass().add("small");
        form(menu, "template.form_bands", Type.NUMBER, "bands(%s: 0-17, 18-24, 25-64, 65+)");
        form(
                menu,
                "template.form_recode",
                Type.CATEGORY,
                "recode(%s: %s -> \"New name\"; else \"Other\")");
        form(menu, "template.form_count", null, "count(child where child.age < 18)");
        form(menu, "template.form_any", Type.YES_NO, "any(%s = yes)");
        form(menu, "template.form_first", Type.TEXT, "first(%s, %s)");
        return menu;
    }

    /** Offers a form filled with a variable of the study that it fits. */
    private void form(MenuButton menu, String words, @Nullable Type type, String form) {
        var item = new MenuItem(Words.of(words));
        item.setOnAction(event -> insert(filled(type, form)));
        menu.getItems().add(item);
    }

    private void insert(String form) {
        text.replaceSelection(form);
        text.requestFocus();
    }

    private String filled(@Nullable Type type, String form) {
        var own = variable;
        if (type == null || own == null) {
            return form;
        }
        var source =
                model.snapshot().variables().stream()
                        .filter(v -> v.type() == type && !v.isDerived() && v.id() != own.id())
                        .filter(v -> v.level() == own.level())
                        .findFirst()
                        .or(() ->
                                model.snapshot().variables().stream()
                                        .filter(v -> v.type() == type && !v.isDerived())
                                        .findFirst());
        String path = source.map(Variable::path).orElse(own.level().key() + ".key");
        String second =
                source.flatMap(v -> v.categories().stream().findFirst())
                        .map(c -> "\"" + c.name() + "\"")
                        .orElse(path);
        return form.formatted(path, second);
    }

    TextArea input() {
        return text;
    }

    /** Shows the rule of another variable, or what became of this one's. */
    void show(Variable next) {
        var was = variable;
        variable = next;
        // what is being written is not written over by what else changes
        if (was == null || was.id() != next.id() || text.getText().equals(was.rule())) {
            text.setText(next.rule());
        }
        look();
    }

    /** What is written, when it can be read. */
    Optional<DerivedRule> rule() {
        var of = variable;
        return of != null
                        && DerivedRules.parse(text.getText(), of, model.snapshot())
                                instanceof Parsed.Ok<DerivedRule> ok
                ? Optional.of(ok.value())
                : Optional.empty();
    }

    private void look() {
        var of = variable;
        if (of == null) {
            return;
        }
        if (text.getText().isBlank()) {
            problem("");
            nothing();
            return;
        }
        switch (DerivedRules.parse(text.getText(), of, model.snapshot())) {
            case Parsed.Error<DerivedRule> error -> {
                problem(pointing(error));
                nothing();
            }
            case Parsed.Ok<DerivedRule> ok -> {
                problem("");
                gives.setText(Words.of("template.rule_gives", TemplateWords.of(ok.value().type())));
                var snapshot = model.snapshot();
                var layer = bench.session().layerProperty().get();
                trying.ask(
                        Words.of("template.trying"),
                        () -> RulePreview.of(snapshot, of, ok.value(), layer),
                        this::show);
            }
        }
    }

    /** The message with the words before the place at which it went wrong. */
    private String pointing(Parsed.Error<DerivedRule> error) {
        String written = text.getText();
        int at = Math.min(error.position(), written.length());
        int end = Math.min(written.length(), at + Math.max(error.length(), 1));
        String found = written.substring(at, end).strip();
        return found.isEmpty()
                ? Words.of("template.rule_wrong_end", error.message())
                : Words.of("template.rule_wrong", at + 1, found, error.message());
    }

    /** Selects what cannot be read, or puts the caret where something is missing. */
    void selectMistake() {
        var of = variable;
        if (of != null
                && !text.getText().isBlank()
                && DerivedRules.parse(text.getText(), of, model.snapshot())
                        instanceof Parsed.Error<DerivedRule> error) {
            int at = Math.min(error.position(), text.getLength());
            text.requestFocus();
            text.selectRange(at, Math.min(text.getLength(), at + error.length()));
        }
    }

    private void problem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
        text.setAccessibleHelp(words);
    }

    private void nothing() {
        gives.setText("");
        counts.getChildren().clear();
        lines.getItems().clear();
        showing(false);
        trying.ask(Words.of("template.trying"), () -> "", none -> {});
    }

    private void show(RulePreview preview) {
        counts.getChildren().setAll(preview.counts().stream().<Node>map(RulePane::chip).toList());
        lines.getItems().setAll(preview.lines());
        showing(true);
    }

    private void showing(boolean values) {
        for (Node node : List.of(gives, counts, lines)) {
            node.setVisible(values);
            node.setManaged(values);
        }
    }

    private static Node chip(RulePreview.Count count) {
        var box = new HBox(6, new Label(count.value()), Labels.strong(Integer.toString(count.n())));
        box.getStyleClass().add("template-chip");
        return box;
    }

    private static final class LineCell extends ListCell<RulePreview.Line> {
        @Override
        protected void updateItem(RulePreview.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            var subject = Labels.muted(line.subject());
            subject.setMinWidth(140);
            setGraphic(new HBox(12, subject, new Label(line.value())));
        }
    }
}
