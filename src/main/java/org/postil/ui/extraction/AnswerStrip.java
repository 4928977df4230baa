package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.extraction.AnswerEdits;
import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done with the answer one is at, each with its key, always at the same place under the
 * questions. By mouse the keyboard stays in the field.
 */
final class AnswerStrip extends VBox {
    /** Backs the answer with the selected words, as people read it. */
    static final String BACK_KEY = KeyCombination.valueOf("Shortcut+J").getDisplayText();

    /** What the buttons do. */
    interface Deeds {
        void missing(MissingReason reason);

        void inferred(boolean inferred);

        void back();

        void evidence();

        void clear();
    }

    private final Map<MissingReason, ToggleButton> reasons = new EnumMap<>(MissingReason.class);
    private final ToggleButton reported = new ToggleButton();
    private final ToggleButton inferred = new ToggleButton();
    private final Button passages = new Button();
    private Optional<Field> field = Optional.empty();

    AnswerStrip(Deeds deeds) {
        super(5);
        getStyleClass().add("form-strip");
        setId("form-strip");
        var clear = new Button(Words.of("form.clear_short"));
        var back = new Button(Words.of("form.back_short"));
        back.setId("form-back");
        var missing = new HBox(4, Labels.muted(Words.of("form.alt")));
        for (MissingReason reason : MissingReason.values()) {
            var toggle = new ToggleButton();
            toggle.setId("form-" + reason.key());
            toggle.setAccessibleText(FormWords.reason(reason));
            reasons.put(reason, toggle);
            missing.getChildren().add(button(toggle, key(reason), () -> deeds.missing(reason)));
        }
        var how =
                new HBox(
                        4,
                        Labels.muted(Words.of("form.alt")),
                        button(reported, "I", () -> deeds.inferred(false)),
                        button(inferred, "", () -> deeds.inferred(true)),
                        button(clear, "C", deeds::clear));
        reported.setId("form-reported");
        inferred.setId("form-inferred");
        inferred.setAccessibleText(Words.of("form.inferred"));
        clear.setId("form-clear");
        passages.setId("form-passages");
        var backing =
                new HBox(
                        4,
                        button(back, BACK_KEY, deeds::back),
                        button(passages, "Alt+E", deeds::evidence));
        getChildren().addAll(missing, how, backing);
        for (var line : new HBox[] {missing, how, backing}) {
            line.setAlignment(Pos.CENTER_LEFT);
            if (line.getChildren().getFirst() instanceof Label prefix) {
                prefix.getStyleClass().add("small");
                prefix.setMinWidth(Label.USE_PREF_SIZE);
            }
        }
        show(Optional.empty());
    }

    /** The letter that gives it, with Alt. */
    static String key(MissingReason reason) {
        return switch (reason) {
            case NOT_RECORDED -> "N";
            case REDACTED -> "R";
            case NOT_APPLICABLE -> "A";
        };
    }

    private ButtonBase button(ButtonBase button, String key, Runnable deed) {
        button.getStyleClass().addAll("form-deed", "small");
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        if (!key.isEmpty()) {
            button.setGraphic(Labels.key(key));
        }
        button.setOnAction(event -> {
            deed.run();
            // a toggle shows what is stored, not that it was pressed
            show(field);
        });
        return button;
    }

    /** Follows the question one is at; empty while one is at none. */
    void show(Optional<Field> now) {
        field = now;
        var answer = now.flatMap(Field::answer);
        var reason = answer.flatMap(AnswerEdits::reason);
        boolean valued = answer.isPresent() && reason.isEmpty();
        boolean concluded = answer.filter(Answer::inferred).isPresent();
        int backing = answer.map(a -> a.evidence().size()).orElse(0);
        reasons.forEach((of, toggle) ->
                tick(toggle, reason.equals(Optional.of(of)), Words.of("form.short_" + of.key())));
        tick(reported, valued && !concluded, Words.of("form.reported"));
        tick(inferred, valued && concluded, Words.of("form.inferred_short"));
        passages.setText(Words.of("form.passages", backing));
        setDisable(now.isEmpty());
    }

    /** Not by colour alone. */
    private static void tick(ToggleButton toggle, boolean on, String words) {
        toggle.setSelected(on);
        toggle.setText((on ? "\u2713 " : "") + words);
    }
}
