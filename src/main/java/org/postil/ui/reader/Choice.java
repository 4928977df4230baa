package org.postil.ui.reader;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few values, by its name. */
final class Choice<T> extends ComboBox<T> {
    private final Function<T, String> naming;

    /**
     * @param words what is chosen, for the tooltip and a screen reader
     * @param chosen called when another value is chosen
     */
    Choice(
            String id,
            String words,
            List<T> values,
            T value,
            Function<T, String> naming,
            Consumer<T> chosen) {
        this.naming = naming;
        setId(id);
        getStyleClass().add("inspector-choice");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        getItems().setAll(values);
        setCellFactory(list -> new Named());
        setButtonCell(new Named());
        setValue(value);
        valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        chosen.accept(now);
                    }
                });
    }

    /** The values are called otherwise now. */
    void rename() {
        setButtonCell(new Named());
        setCellFactory(list -> new Named());
    }

    private final class Named extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : naming.apply(item));
        }
    }
}
