package org.postil.ui.extraction;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.nav.Destination.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions about one subject under its name. Made once per subject and template. */
final class SectionBox extends VBox {
    private final Label title = Labels.section("");
    private final List<FieldRow> rows = new ArrayList<>();
    private final Map<Question, DerivedRow> derived = new LinkedHashMap<>();

    SectionBox(FormViewModel model, FormActions actions, Section section) {
        super(6);
        getStyleClass().add("form-section");
        title.setMinHeight(Label.USE_PREF_SIZE);
        title.setWrapText(true);
        var questions = new VBox(2);
        for (Field field : section.fields()) {
            if (field.variable().isDerived()) {
                var row = new DerivedRow(field);
                derived.put(field.question(), row);
                questions.getChildren().add(row);
            } else {
                var row = new FieldRow(model, actions, field);
                rows.add(row);
                questions.getChildren().add(row);
            }
        }
        getChildren().addAll(title, questions);
        show(section);
    }

    /** Those that are answered, in order. */
    List<FieldRow> rows() {
        return List.copyOf(rows);
    }

    Map<Question, DerivedRow> derived() {
        return Map.copyOf(derived);
    }

    void show(Section now) {
        title.setText(FormWords.title(now).toUpperCase(Locale.ENGLISH));
        now.fields()
                .forEach(field ->
                        rows.stream()
                                .filter(r -> r.field().question().equals(field.question()))
                                .findFirst()
                                .ifPresent(r -> r.show(field)));
    }
}
