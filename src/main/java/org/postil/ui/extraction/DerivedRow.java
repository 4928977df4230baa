package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.tally.DerivedValue;
import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;

/** A derived variable: its value and its rule, never to be edited. */
final class DerivedRow extends VBox {
    private final Label value = Labels.body("");

    DerivedRow(Field field) {
        getStyleClass().addAll("form-row", "form-derived");
        setSpacing(4);
        var mark = Labels.muted(Words.of("form.derived"));
        mark.getStyleClass().add("small");
        mark.setMinWidth(Label.USE_PREF_SIZE);
        var name = Labels.strong(field.variable().name());
        name.setWrapText(true);
        var head = new HBox(6, name, mark);
        head.setAlignment(Pos.BASELINE_LEFT);
        value.getStyleClass().add("form-derived-value");
        value.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, value);
        if (!field.variable().help().isBlank()) {
            getChildren().add(small(field.variable().help()));
        }
        getChildren().add(small(Words.of("form.rule", field.variable().rule())));
    }

    private static Label small(String words) {
        var label = Labels.body(words);
        label.getStyleClass().setAll("label", "muted", "small");
        return label;
    }

    void show(@Nullable DerivedValue now) {
        value.setText(
                now == null || now.values().isEmpty()
                        ? Words.of("form.no_value")
                        : String.join("; ", now.values()));
    }
}
