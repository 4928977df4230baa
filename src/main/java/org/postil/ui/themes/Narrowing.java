package org.postil.ui.themes;

import javafx.beans.property.Property;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.domain.Fit;
import org.postil.domain.PassageKind;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the passages are narrowed to besides their codes; takes effect at once. */
final class Narrowing {
    private final ThemesViewModel model;
    private final GridPane grid = new GridPane(14, 10);
    private int rows;

    Narrowing(ThemesViewModel model) {
        this.model = model;
        var query = model.query();
        var names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        grid.getColumnConstraints().setAll(names, fields);
        var where = new TextField();
        where.setId("themes-where");
        where.setPromptText(Words.of("themes.where_prompt"));
        where.setPrefColumnCount(28);
        where.textProperty().bindBidirectional(query.whereProperty());
        row("themes.where", where);
        var coders = model.snapshot().coders();
        if (coders.size() > 1) {
            row("themes.coder", choice(query.coderProperty(), coders, Coder::name));
        }
        row(
                "themes.kind",
                choice(query.kindProperty(), List.of(PassageKind.values()), FitWords::word));
        row("themes.fit", choice(query.fitProperty(), List.of(Fit.values()), FitWords::word));
        var starred = new CheckBox(Words.of("themes.only_starred"));
        starred.setId("themes-only-starred");
        starred.selectedProperty().bindBidirectional(query.starredProperty());
        var memo = new CheckBox(Words.of("themes.only_noted"));
        memo.selectedProperty().bindBidirectional(query.memoProperty());
        grid.add(new VBox(8, starred, memo), 1, rows++);
    }

    private void row(String name, Node field) {
        var label = new Label(Words.of(name));
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(Words.of(name));
        grid.add(label, 0, rows);
        grid.add(field, 1, rows++);
    }

    /** The first choice is all. */
    private static <T> ChoiceBox<Optional<T>> choice(
            Property<Optional<T>> property, List<T> values, Function<T, String> words) {
        var box = new ChoiceBox<Optional<T>>();
        var choices = new ArrayList<Optional<T>>();
        choices.add(Optional.empty());
        values.forEach(value -> choices.add(Optional.of(value)));
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<T> value) {
                        return value == null || value.isEmpty()
                                ? Words.of("themes.any")
                                : words.apply(value.get());
                    }

                    @Override
                    public Optional<T> fromString(String text) {
                        return Optional.empty();
                    }
                });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    void show(OverlayPane overlays, Node at) {
        var clear = new Button(Words.of("themes.clear_narrowing"));
        clear.getStyleClass().add("flat");
        clear.setOnAction(event -> model.query().clearNarrowings());
        var foot = new HBox(Labels.gap(), clear);
        var box = new VBox(12, Labels.strong(Words.of("themes.narrow_title")), grid, foot);
        box.getStyleClass().add("theme-narrow");
        box.getStylesheets().add(ThemesScreen.STYLE);
        overlays.popover(box, at);
    }
}
