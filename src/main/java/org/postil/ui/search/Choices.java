package org.postil.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Small choices bound to a property. */
final class Choices {
    private static final double TIP_WIDTH = 360;

    private Choices() {}

    /** A toggle that says in its words what is on. */
    static ToggleButton toggle(String name, BooleanProperty property) {
        var toggle = new ToggleButton(name);
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().add("search-toggle");
        return toggle;
    }

    /**
     * @param name what a screen reader calls it
     */
    static <T> ChoiceBox<T> of(
            String name, ObjectProperty<T> property, Map<T, String> words, List<T> values) {
        var box = new ChoiceBox<T>();
        box.getItems().setAll(values);
        box.setAccessibleText(name);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.getOrDefault(value, "");
                    }

                    @Override
                    public T fromString(String text) {
                        return values.stream()
                                .filter(value -> text.equals(words.get(value)))
                                .findFirst()
                                .orElse(values.getFirst());
                    }
                });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    static Tooltip tip(String words) {
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }
}
