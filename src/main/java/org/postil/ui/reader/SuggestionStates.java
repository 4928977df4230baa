package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Review;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.reader.SuggestionViewModel.Listing;

/** What stands in the place of the list while there is nothing to decide, with the next step. */
final class SuggestionStates {
    private SuggestionStates() {}

    static Node of(Listing listing, SuggestionPane.Host host) {
        String review = listing.review().map(Review::reference).orElse("");
        return switch (listing.phase()) {
            case LOOKING -> {
                var words = Labels.muted(Words.of("suggest.looking_through"));
                var box = new VBox(words);
                box.setAlignment(Pos.CENTER);
                yield box;
            }
            case NOBODY_CODES ->
                    empty(
                            Feather.USER,
                            Words.of("suggest.nobody_title"),
                            Words.of("suggest.nobody_words"),
                            button("suggest.nobody_step", host::askCoder));
            case NOTHING ->
                    empty(
                            Feather.FILE_TEXT,
                            Words.of("suggest.nothing_title"),
                            Words.of("suggest.nothing_words", review),
                            button("suggest.nothing_step", host::close));
            case OPEN, DONE ->
                    empty(
                            Feather.CHECK_CIRCLE,
                            Words.of("suggest.done_title"),
                            Words.of(
                                    "suggest.done_words",
                                    listing.all() - listing.skipped(),
                                    listing.skipped(),
                                    review),
                            button("suggest.done_step", host::markRead));
        };
    }

    private static Node empty(Feather icon, String title, String words, Button step) {
        var state = new EmptyState(icon, title, words, step);
        state.getStyleClass().add("suggest-state");
        return state;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(Words.of(words));
        button.setId("suggestions-step");
        button.setOnAction(event -> action.run());
        return button;
    }
}
