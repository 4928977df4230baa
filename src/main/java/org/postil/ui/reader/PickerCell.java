package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of the picker: a code with where it stands and in how many reviews, or a new one. */
final class PickerCell extends ListCell<PickerCell.Line> {
    /** What can be picked. */
    sealed interface Line {
        record OfCode(Code code) implements Line {}

        /** One to be made. */
        record OfNew(Facet facet, String name) implements Line {}
    }

    private static final int WIDE = 40;
    private static final double LEAST_NAME = 270;

    private final CodeChoices choices;
    private final Map<Long, Long> counts;
    private final Favourites favourites;

    private final ReviewNoun noun;

    PickerCell(
            CodeChoices choices, Map<Long, Long> counts, Favourites favourites, ReviewNoun noun) {
        this.noun = noun;
        this.choices = choices;
        this.counts = counts;
        this.favourites = favourites;
    }

    @Override
    protected void updateItem(@Nullable Line item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case Line.OfCode of -> showCode(of.code());
            case Line.OfNew of -> {
                String words = Words.of("reader.pick_new", of.name(), of.facet().name());
                var label = new Label(words, Icons.of(Feather.PLUS, "picker-plus"));
                label.getStyleClass().add("picker-new");
                setGraphic(label);
                setAccessibleText(words);
            }
        }
    }

    private void showCode(Code code) {
        var name = new Label(PassageMarks.name(code));
        if (choices.isParent(code)) {
            name.getStyleClass().add("strong");
        }
        // what stands above gives way first
        name.setMinWidth(name.getText().length() <= WIDE ? Label.USE_PREF_SIZE : LEAST_NAME);
        var above = Labels.muted(choices.above(code));
        above.getStyleClass().add("small");
        above.setMinWidth(0);
        Node sign =
                choices.isTheme(code)
                        ? Chip.swatch(code.colour())
                        : Icons.of(Feather.HOME, "picker-agency");
        Long reviews = counts.get(code.id());
        var count =
                Labels.muted(
                        reviews == null
                                ? ""
                                : Words.of("reader.reviews", reviews, noun.of(reviews)));
        count.getStyleClass().add("small");
        count.setMinWidth(Label.USE_PREF_SIZE);
        var row = new HBox(8, sign, name, above, Labels.gap());
        int digit = favourites.digit(code);
        if (digit > 0) {
            row.getChildren().add(Labels.key(Words.of("reader.favourite_key", digit)));
        }
        row.getChildren().add(count);
        row.setAlignment(Pos.CENTER_LEFT);
        // never wider than the list: long names end in an ellipsis
        row.setMaxWidth(Double.MAX_VALUE);
        row.setPrefWidth(1);
        setGraphic(row);
        setAccessibleText(
                digit == 0
                        ? PassageMarks.name(code)
                        : Words.of("reader.favourite", digit, PassageMarks.name(code)));
    }

    /**
     * What a code means: definition, include, exclude.
     *
     * @param typed for which there may be no line
     */
    static List<Node> about(@Nullable Line line, CodeChoices choices, String typed) {
        var nodes = new ArrayList<Node>();
        switch (line) {
            case null -> nodes.add(muted(choices.whyNone(typed)));
            case Line.OfNew of ->
                    nodes.add(muted(Words.of("reader.pick_new_about", of.facet().name())));
            case Line.OfCode of -> {
                part(nodes, "", of.code().definition());
                part(nodes, Words.of("reader.include"), of.code().include());
                part(nodes, Words.of("reader.exclude"), of.code().exclude());
                if (nodes.isEmpty()) {
                    nodes.add(muted(Words.of("reader.no_definition", choices.above(of.code()))));
                }
            }
        }
        return nodes;
    }

    private static void part(List<Node> nodes, String title, String words) {
        if (!words.isBlank()) {
            var text = muted(words);
            HBox.setHgrow(text, Priority.ALWAYS);
            if (title.isEmpty()) {
                nodes.add(text);
            } else {
                var head = Labels.strong(title);
                head.getStyleClass().add("small");
                head.setMinWidth(Label.USE_PREF_SIZE);
                nodes.add(new HBox(6, head, text));
            }
        }
    }

    private static Label muted(String words) {
        var label = Labels.body(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
