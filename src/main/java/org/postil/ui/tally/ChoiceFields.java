package org.postil.ui.tally;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Controls that show choices of a table and change them; they follow whatever else does. */
final class ChoiceFields {
    private final TallyViewModel model;
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean refreshing;

    ChoiceFields(TallyViewModel model) {
        this.model = model;
        model.choicesProperty().addListener((property, was, now) -> refresh());
    }

    /** Adds what is done whenever the choices change; what it sets changes nothing. */
    void whenChanged(Runnable refresher) {
        refreshers.add(refresher);
    }

    void refresh() {
        quietly(() -> refreshers.forEach(Runnable::run));
    }

    /** What controls are set to meanwhile is not a choice. */
    void quietly(Runnable work) {
        boolean was = refreshing;
        refreshing = true;
        try {
            work.run();
        } finally {
            refreshing = was;
        }
    }

    void change(Function<TallyChoices, TallyChoices> by) {
        if (!refreshing) {
            model.choicesProperty().set(by.apply(model.choicesProperty().get()));
        }
    }

    TallyChoices now() {
        return model.choicesProperty().get();
    }

    /** The name of the variable that is written so; empty for facets, and what is gone. */
    Optional<String> variable(String path) {
        return model.session().snapshot().variable(path).map(Variable::name);
    }

    <T> ComboBox<T> choice(
            String name,
            List<T> values,
            Function<T, String> words,
            Function<TallyChoices, T> get,
            BiFunction<TallyChoices, T, TallyChoices> with) {
        var box = new ComboBox<T>();
        box.setId("tally-" + name);
        box.getItems().setAll(values);
        box.setConverter(new OneWay<>(words));
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        change(c -> with.apply(c, now));
                    }
                });
        whenChanged(() -> box.setValue(get.apply(now())));
        return box;
    }

    CheckBox check(
            String name,
            String words,
            Function<TallyChoices, Boolean> get,
            BiFunction<TallyChoices, Boolean, TallyChoices> with) {
        var box = new CheckBox(words);
        box.setId("tally-" + name);
        box.setOnAction(event -> change(c -> with.apply(c, box.isSelected())));
        whenChanged(() -> box.setSelected(get.apply(now())));
        return box;
    }

    static Node field(String key, Node control) {
        var label = new Label(Words.of(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(6, label, control);
        box.getStyleClass().add("tally-field");
        return box;
    }

    Node shownWhen(Node field, Function<TallyChoices, Boolean> matters) {
        field.managedProperty().bind(field.visibleProperty());
        whenChanged(() -> field.setVisible(matters.apply(now())));
        return field;
    }

    /** Words for values that are only chosen, never typed. */
    static final class OneWay<T> extends StringConverter<T> {
        private final Function<T, String> words;

        OneWay(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
