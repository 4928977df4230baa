package org.postil.ui.extraction;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Answer;
import org.postil.domain.Passage;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits;
import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One question of the form: name, field, what may be chosen, what is wrong, what backs it. */
final class FieldRow extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int DIGITS = 9;

    private final FormViewModel model;
    private final FormActions actions;
    private final Label state = new Label();
    private final Label problem = new Label();
    private final FlowPane choices = new FlowPane(4, 4);
    private final VBox evidence = new VBox(2);
    private final TextInputControl input;
    private Field field;
    private String shown = "";

    FieldRow(FormViewModel model, FormActions actions, Field field) {
        this.model = model;
        this.actions = actions;
        this.field = field;
        getStyleClass().add("form-row");
        setSpacing(4);
        input = field.variable().type() == Variable.Type.TEXT ? new TextArea() : new TextField();
        input.setId("form-" + field.question().variable() + "-" + field.question().person());
        input.setAccessibleText(accessible());
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        getChildren().addAll(head(), entry());
        if (!field.variable().help().isEmpty()) {
            var help = Labels.body(field.variable().help());
            help.getStyleClass().setAll("label", "muted", "small");
            getChildren().add(help);
        }
        getChildren().addAll(choices, problem, evidence);
        choices.getStyleClass().add("form-choices");
        wire();
        show(field);
    }

    Field field() {
        return field;
    }

    TextInputControl input() {
        return input;
    }

    private String accessible() {
        var v = field.variable();
        return v.name() + (v.unit().isEmpty() ? "" : ", " + v.unit());
    }

    private Node head() {
        var name = Labels.strong(field.variable().name());
        name.setWrapText(true);
        var line = new HBox(6, name);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.SOMETIMES);
        if (field.variable().required()) {
            var mark = Labels.muted(Words.of("form.required"));
            mark.getStyleClass().add("small");
            mark.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(mark);
        }
        state.getStyleClass().addAll("form-state", "small");
        state.setMinWidth(Label.USE_PREF_SIZE);
        line.getChildren().addAll(Labels.gap(), state);
        return line;
    }

    private Node entry() {
        if (input instanceof TextArea area) {
            area.setWrapText(true);
            area.textProperty().addListener((property, was, now) -> grow(area));
            return area;
        }
        HBox.setHgrow(input, Priority.ALWAYS);
        var unit = Labels.muted(field.variable().unit());
        unit.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(8, input);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!field.variable().unit().isEmpty()) {
            line.getChildren().add(unit);
        }
        return line;
    }

    /** Room for what is written, and for a line more. */
    private static void grow(TextArea area) {
        int lines = 0;
        for (String line : area.getText().split("\n", -1)) {
            lines += 1 + line.length() / 48;
        }
        area.setPrefRowCount(Math.clamp(lines + 1L, 2, 16));
    }

    private void wire() {
        input.focusedProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        model.focus(field.question());
                        if (input instanceof TextField) {
                            input.selectAll();
                        }
                    } else {
                        commit();
                    }
                    offer();
                });
        input.textProperty()
                .addListener((property, was, now) -> {
                    tell();
                    offer();
                });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    // ---- keys

    private void key(KeyEvent event) {
        boolean area = input instanceof TextArea;
        if (event.getCode() == KeyCode.ENTER && (!area || event.isShortcutDown())) {
            complete();
            commit();
            actions.step(this, 1);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            complete();
            commit();
            actions.step(this, event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(stored())) {
            model.clearDraft(field);
            shown = stored();
            input.setText(shown);
            event.consume();
        }
    }

    private String stored() {
        return model.storedText(field);
    }

    /** A digit takes the category with that number, y and n answer. */
    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        if (event.isAltDown() || event.isShortcutDown() || sign.length() != 1) {
            return;
        }
        switch (field.variable().type()) {
            case CATEGORY, CATEGORIES -> {
                int number = sign.charAt(0) - '1';
                if (number >= 0
                        && number < Math.min(DIGITS, field.variable().categories().size())
                        && !isTypingNumberedName()) {
                    choose(field.variable().categories().get(number).name());
                    event.consume();
                }
            }
            case YES_NO -> {
                if (sign.equalsIgnoreCase("y") || sign.equalsIgnoreCase("n")) {
                    choose(Words.of(sign.equalsIgnoreCase("y") ? "form.yes" : "form.no"));
                    event.consume();
                }
            }
            case NUMBER, DATE, TEXT -> {}
        }
    }

    /** In the middle of a word a digit belongs to the word. */
    private boolean isTypingNumberedName() {
        return !input.getText().isEmpty()
                && !input.getText().equals(shown)
                && !input.getText().endsWith("; ");
    }

    // ---- choices

    private List<String> names() {
        return switch (field.variable().type()) {
            case CATEGORY, CATEGORIES ->
                    field.variable().categories().stream().map(Variable.Category::name).toList();
            case YES_NO -> List.of(Words.of("form.yes"), Words.of("form.no"));
            case NUMBER, DATE, TEXT -> List.of();
        };
    }

    private boolean several() {
        return field.variable().type() == Variable.Type.CATEGORIES;
    }

    private List<String> chosen() {
        return Arrays.stream(input.getText().split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The part that is being typed; all of it where one value is wanted. */
    private String typing() {
        String text = input.getText();
        return several() ? text.substring(text.lastIndexOf(';') + 1).strip() : text.strip();
    }

    private void choose(String name) {
        if (several()) {
            var now = new ArrayList<>(chosen());
            now.removeIf(c -> !names().contains(c));
            if (!now.remove(name)) {
                now.add(name);
            }
            input.setText(String.join("; ", now));
        } else {
            input.setText(name);
        }
        input.end();
        commit();
    }

    /** What was begun becomes the category that begins so, if only one does. */
    private void complete() {
        String begun = typing();
        if (begun.isEmpty() || names().stream().anyMatch(begun::equalsIgnoreCase)) {
            return;
        }
        var fitting = names().stream().filter(n -> fits(n, begun)).toList();
        var first =
                fitting.size() == 1
                        ? fitting
                        : fitting.stream().filter(n -> starts(n, begun)).toList();
        if (first.size() == 1) {
            if (several()) {
                var now = new ArrayList<>(chosen());
                now.removeLast();
                now.add(first.getFirst());
                input.setText(String.join("; ", now));
            } else {
                input.setText(first.getFirst());
            }
        }
    }

    private static boolean starts(String name, String begun) {
        return name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT));
    }

    private static boolean fits(String name, String begun) {
        return starts(name, begun)
                || name.toLowerCase(Locale.ROOT).contains(" " + begun.toLowerCase(Locale.ROOT));
    }

    /** While one is in the field, what may be chosen stands under it. */
    private void offer() {
        boolean open = input.isFocused() && !names().isEmpty();
        choices.setVisible(open);
        choices.setManaged(open);
        choices.getChildren().clear();
        if (!open) {
            return;
        }
        boolean all = input.getText().equals(shown);
        var taken = chosen();
        for (int i = 0; i < names().size(); i++) {
            String name = names().get(i);
            if (all || typing().isEmpty() || taken.contains(name) || fits(name, typing())) {
                choices.getChildren().add(choice(i, name, taken.contains(name)));
            }
        }
    }

    private Button choice(int index, String name, boolean on) {
        String key =
                field.variable().type() == Variable.Type.YES_NO
                        ? name.substring(0, 1).toLowerCase(Locale.ROOT)
                        : index < DIGITS ? Integer.toString(index + 1) : "";
        var button = new Button((on ? "\u2713 " : "") + name);
        if (!key.isEmpty()) {
            button.setGraphic(Labels.key(key));
        }
        button.getStyleClass().add("form-choice");
        button.setFocusTraversable(false);
        button.setAccessibleText(name);
        button.setOnMousePressed(event -> {
            choose(name);
            event.consume();
        });
        return button;
    }

    // ---- storing and showing

    /** Hands over what differs from what is stored. */
    void commit() {
        String text = input.getText();
        if (!text.equals(shown)) {
            shown = text;
            model.type(field, text);
        }
        tell();
    }

    private void tell() {
        // half a category is not wrong yet
        boolean begun =
                input.isFocused()
                        && !typing().isEmpty()
                        && names().stream().anyMatch(n -> fits(n, typing()));
        String wrong = begun ? "" : model.problem(field, input.getText());
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
        pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        input.setAccessibleHelp(wrong);
    }

    /** What is being typed is given up for another answer. */
    void giveUp() {
        shown = "";
        input.setText("");
    }

    void current(boolean on) {
        pseudoClassStateChanged(CURRENT, on);
    }

    /** Follows the answer; what is being written stays. */
    void show(Field now) {
        boolean untouched = input.getText().equals(shown);
        field = now;
        String text = model.shownText(now);
        if (untouched || !input.isFocused()) {
            shown = text;
            if (!input.getText().equals(text)) {
                input.setText(text);
                input.end();
            }
        }
        state.setText(stateWords());
        input.setPromptText(
                now.answer()
                        .flatMap(AnswerEdits::reason)
                        .map(FormWords::reason)
                        .orElse(FormWords.prompt(now.variable())));
        evidence.getChildren().setAll(model.evidence(now).stream().map(this::backed).toList());
        evidence.setManaged(!evidence.getChildren().isEmpty());
        tell();
        offer();
    }

    private String stateWords() {
        var words = new ArrayList<String>();
        field.answer().flatMap(AnswerEdits::reason).ifPresent(r -> words.add(FormWords.reason(r)));
        if (field.answer().filter(Answer::inferred).isPresent()) {
            words.add(Words.of("form.inferred"));
        }
        int backing = field.answer().map(a -> a.evidence().size()).orElse(0);
        if (backing > 0) {
            words.add(Words.of("form.backed", backing));
        }
        return String.join(" \u00b7 ", words);
    }

    private Node backed(Passage passage) {
        var go = new Button();
        go.getStyleClass().add("form-quote");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setPrefWidth(10);
        HBox.setHgrow(go, Priority.ALWAYS);
        go.setText(Words.of("form.passage"));
        go.setAccessibleText(Words.of("form.to_passage", field.variable().name()));
        go.setOnAction(event -> actions.show(passage));
        actions.quote(passage, go::setText);
        var off = new Button(Words.of("form.take_off"));
        off.getStyleClass().addAll("form-off", "small");
        off.setMinWidth(Button.USE_PREF_SIZE);
        off.setAccessibleText(Words.of("form.take_off_of", field.variable().name()));
        off.setOnAction(event -> model.takeOff(field, passage.id()));
        var line = new HBox(4, go, off);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
