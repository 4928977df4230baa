package org.postil.ui.extraction;

import javafx.scene.control.Label;
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
        var rule = Labels.body(Words.of("form.rule", field.variable().rule()));
        rule.getStyleClass().setAll("label", "muted", "small");
        getChildren().addAll(Labels.strong(field.variable().name()), value, rule);
    }

    void show(@Nullable DerivedValue now) {
        value.setText(
                now == null || now.values().isEmpty()
                        ? Words.of("form.no_value")
                        : String.join("; ", now.values()));
    }
}
