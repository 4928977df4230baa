package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.coding.suggest.SuggestionState;
import org.postil.ui.control.Labels;
import org.postil.ui.reader.SuggestionViewModel.Item;
import org.postil.ui.theme.Icons;

/** One suggestion in the list: its label, its first words, who is to do it. */
final class SuggestionCell extends ListCell<Item> {
    private static final int FIRST_WORDS = 160;

    private final Label label = Labels.strong("");
    private final Label place = Labels.muted("");
    private final Label state = Labels.muted("");
    private final Label words = new Label();
    private final VBox box;

    SuggestionCell() {
        label.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("small");
        place.setMinWidth(0);
        state.getStyleClass().add("small");
        state.setMinWidth(Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.getStyleClass().add("suggest-words");
        words.setMinWidth(0);
        var head = new HBox(8, label, place, Labels.gap(), state);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, head, words);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        setPrefWidth(0);
        getStyleClass().add("suggest-cell");
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().remove("suggest-decided");
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var suggestion = item.suggestion();
        label.setText(suggestion.main().label());
        label.setVisible(!label.getText().isEmpty());
        label.setManaged(label.isVisible());
        place.setText(SuggestionWords.shortPlace(suggestion.main()));
        String first = suggestion.words().replaceAll("\\s+", " ");
        words.setText(first.length() > FIRST_WORDS ? first.substring(0, FIRST_WORDS) : first);
        boolean open = item.state() == SuggestionState.OPEN;
        state.setText(open ? "" : SuggestionWords.word(item.state()));
        state.setGraphic(open ? null : icon(item.state()));
        if (!open) {
            getStyleClass().add("suggest-decided");
        }
        setAccessibleText(
                String.join(
                        ". ",
                        label.getText(),
                        first,
                        place.getText(),
                        SuggestionWords.word(item.state())));
        setGraphic(box);
    }

    private static FontIcon icon(SuggestionState state) {
        return Icons.of(state == SuggestionState.TAKEN ? Feather.CHECK : Feather.SKIP_FORWARD);
    }
}
