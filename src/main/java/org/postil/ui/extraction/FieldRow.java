package org.postil.ui.extraction;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
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

/** One question of the form: name, field, what may be chosen, what is wrong, what backs it. */
final class FieldRow extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    /** So many words of a text are worth counting: a line is seen to be a line. */
    private static final int COUNTED = 50;

    private final FormViewModel model;
    private final FormActions actions;
    private final Label state = new Label();
    private final Label length = Labels.muted("");
    private final Label problem = new Label();
    private final Choices choices;
    private final EvidenceBox evidence;
    private final TextInputControl input;
    private Field field;

    /** What was handed over last or is stored; what stands in the field differs once one writes. */
    private String shown = "";

    /** What stands there was typed before the program was closed or broke off. */
    private boolean recovered;

    FieldRow(FormViewModel model, FormActions actions, Field field) {
        this.model = model;
        this.actions = actions;
        this.field = field;
        var variable = field.variable();
        getStyleClass().add("form-row");
        setSpacing(4);
        input = variable.type() == Variable.Type.TEXT ? new GrowingText() : new TextField();
        input.setId("form-" + field.question().variable() + "-" + field.question().person());
        input.setAccessibleText(accessible());
        choices = new Choices(variable, this::choose);
        evidence = new EvidenceBox(variable.name(), actions, this::takeOff, input::requestFocus);
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        getChildren().addAll(head(), entry());
        if (input instanceof GrowingText) {
            length.getStyleClass().addAll("small", "form-length");
            length.managedProperty().bind(length.visibleProperty());
            getChildren().add(length);
        }
        String help = FormWords.help(variable);
        if (!help.isEmpty()) {
            var words = Labels.body(help);
            words.getStyleClass().setAll("label", "muted", "small");
            getChildren().add(words);
        }
        getChildren().addAll(choices, problem, evidence);
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
        line.setAlignment(Pos.BASELINE_LEFT);
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
        if (input instanceof TextArea || field.variable().unit().isEmpty()) {
            return input;
        }
        HBox.setHgrow(input, Priority.ALWAYS);
        var unit = Labels.muted(field.variable().unit());
        unit.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(8, input, unit);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
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
                    model.write(field, now);
                    showLength();
                    tell();
                    offer();
                });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        input.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> actions.answerClicked(this));
        setOnMouseClicked(event -> input.requestFocus());
    }

    // ---- keys

    private void key(KeyEvent event) {
        boolean area = input instanceof TextArea;
        boolean plain = !event.isAltDown() && !event.isShortcutDown();
        if (event.getCode() == KeyCode.ENTER && (!area || event.isShortcutDown())) {
            boolean more = several() && choices.pointed().isPresent();
            take();
            if (!more) {
                actions.step(this, 1);
            }
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            take();
            actions.step(this, event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(stored())) {
            model.clearDraft(field);
            recovered = false;
            shown = stored();
            input.setText(shown);
            state.setText(stateWords());
        } else if (!plain
                || event.getCode() != KeyCode.DOWN && event.getCode() != KeyCode.UP
                || !choices.move(event.getCode() == KeyCode.DOWN ? 1 : -1)) {
            return;
        }
        event.consume();
    }

    /** What the arrow keys point at, else what was begun, else what stands there. */
    private void take() {
        choices.pointed().ifPresentOrElse(this::choose, this::complete);
        commit();
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
                        && number < Math.min(Choices.KEYS, field.variable().categories().size())
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
            var names = choices.names();
            var now = new ArrayList<>(chosen());
            now.removeIf(c -> !names.contains(c));
            if (!now.remove(name)) {
                now.add(name);
            }
            input.setText(String.join("; ", now));
        } else {
            input.setText(name);
        }
        input.end();
        commit();
        offer();
    }

    /** What was begun becomes the category that begins so, if only one does. */
    private void complete() {
        String begun = typing();
        if (begun.isEmpty() || choices.names().stream().anyMatch(begun::equalsIgnoreCase)) {
            return;
        }
        choices.completion(begun)
                .ifPresent(name -> {
                    var now = new ArrayList<>(several() ? chosen() : List.of(name));
                    now.set(now.size() - 1, name);
                    input.setText(String.join("; ", now));
                });
    }

    /** While one is in the field, what may be chosen stands under it. */
    private void offer() {
        if (input.isFocused()) {
            choices.open(input.getText().equals(shown) ? "" : typing(), chosen());
        } else {
            choices.close();
        }
    }

    // ---- storing and showing

    /** Hands over what differs from what is stored. */
    void commit() {
        String text = input.getText();
        if (!text.equals(shown)) {
            shown = text;
            recovered = false;
            model.type(field, text);
        }
        tell();
    }

    private void tell() {
        // half a category is not wrong yet
        boolean begun = input.isFocused() && !typing().isEmpty() && choices.isBegun(typing());
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
        recovered = false;
        input.setText("");
    }

    void current(boolean on) {
        pseudoClassStateChanged(CURRENT, on);
    }

    /** Follows the answer; what is being written stays. */
    void show(Field now) {
        field = now;
        String text = model.shownText(now);
        boolean untouched = input.getText().equals(shown);
        if ((untouched || !input.isFocused()) && !(untouched && text.equals(shown))) {
            shown = model.storedText(now);
            recovered = !text.equals(shown) && model.problem(now, text).isEmpty();
            if (!input.getText().equals(text)) {
                input.setText(text);
                input.end();
            }
        }
        var reason = now.answer().flatMap(AnswerEdits::reason);
        pseudoClassStateChanged(MISSING, reason.isPresent());
        input.setPromptText(reason.map(FormWords::reason).orElse(FormWords.prompt(now.variable())));
        evidence.show(model.evidence(now));
        state.setText(stateWords());
        showLength();
        tell();
        offer();
    }

    private String stateWords() {
        var words = new ArrayList<String>();
        if (recovered) {
            words.add(Words.of("form.recovered"));
        }
        if (field.answer().filter(Answer::inferred).isPresent()) {
            words.add(Words.of("form.inferred"));
        }
        int backing = field.answer().map(a -> a.evidence().size()).orElse(0);
        if (backing > 0) {
            words.add(Words.of("form.backed", backing));
        }
        return String.join(" \u00b7 ", words);
    }

    private void showLength() {
        int words = wordCount();
        length.setVisible(words >= COUNTED);
        length.setText(Words.of("form.word_count", words));
    }

    /** Of a text; 0 of all else. */
    private int wordCount() {
        String text = input.getText().strip();
        return input instanceof GrowingText && !text.isEmpty() ? text.split("\\s+").length : 0;
    }

    // ---- evidence

    List<Passage> passages() {
        return evidence.passages();
    }

    /** Goes to the words that back the answer; false where there are none. */
    boolean enterEvidence() {
        return evidence.enter();
    }

    private void takeOff(Passage passage) {
        model.takeOff(field, passage.id());
    }
}
