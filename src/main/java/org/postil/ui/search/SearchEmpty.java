package org.postil.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.search.SearchScope;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.WorkStep;

import java.util.ArrayList;
import java.util.function.Consumer;

/** What is shown in place of hits: what can be done next. */
final class SearchEmpty {
    private final SearchViewModel model;
    private final Consumer<String> lookFor;
    private final Navigator navigator;

    /**
     * @param lookFor takes an example into the field
     */
    SearchEmpty(SearchViewModel model, Consumer<String> lookFor, Navigator navigator) {
        this.model = model;
        this.lookFor = lookFor;
        this.navigator = navigator;
    }

    Node node(SearchState state) {
        return switch (state) {
            case SearchState.NoTexts none -> noTexts();
            case SearchState.Start start -> examples();
            case SearchState.Nothing nothing ->
                    model.waitingProperty().get().isEmpty() ? nothing() : building();
            // an error without hits of before
            case SearchState.Misread misread -> examples();
            case SearchState.Hits hits -> examples();
        };
    }

    private Node noTexts() {
        var steps = new ArrayList<Button>();
        if (navigator.exists(WorkStep.REVIEWS)) {
            var reviews = new Button(Words.of("search.no_texts_step"));
            reviews.getStyleClass().add("accent");
            reviews.setOnAction(event -> navigator.go(Destination.to(WorkStep.REVIEWS)));
            steps.add(reviews);
        }
        return new EmptyState(
                Feather.SEARCH,
                Words.of("search.no_texts_title"),
                Words.of("search.no_texts_words"),
                steps.toArray(Button[]::new));
    }

    private Node examples() {
        var list = new VBox();
        list.getStyleClass().add("example-list");
        for (SyntaxHelp.Example example : SyntaxHelp.EXAMPLES) {
            var code = SyntaxHelp.code(example.query());
            code.setMinWidth(250);
            var words = new Label(Words.of(example.words()));
            words.getStyleClass().add("muted");
            var row = new HBox(16, code, words);
            row.setAlignment(Pos.CENTER_LEFT);
            var button = new Button();
            button.setGraphic(row);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().add("example-row");
            button.setAccessibleText(example.query() + ": " + words.getText());
            button.setOnAction(event -> lookFor.accept(example.query()));
            list.getChildren().add(button);
        }
        var lead = Labels.muted(Words.of("search.start_words"));
        lead.setWrapText(true);
        var box = new VBox(14, Labels.title(Words.of("search.start_title")), lead, list);
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        var centred = new VBox(box);
        centred.setAlignment(Pos.CENTER);
        centred.getStyleClass().add("search-start");
        return centred;
    }

    private Node building() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(36, 36);
        wheel.visibleProperty().bind(model.buildingProperty());
        var words = Labels.muted("");
        words.textProperty().bind(model.waitingProperty());
        var box = new VBox(14, wheel, Labels.title(Words.of("search.building_title")), words);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node nothing() {
        var steps = new ArrayList<Button>();
        if (!model.stemmingProperty().get()) {
            steps.add(step("search.none_stemming", () -> model.stemmingProperty().set(true)));
        }
        if (model.scopeProperty().get() == SearchScope.PARAGRAPH
                && !model.queryProperty().get().startsWith("\"")
                && model.queryProperty().get().strip().contains(" ")) {
            steps.add(step("search.none_scope", () -> model.scopeProperty().set(SearchScope.TEXT)));
        }
        if (model.narrowing().isAnything()) {
            steps.add(step("search.none_everywhere", model.narrowing()::clear));
        }
        return new EmptyState(
                Feather.SEARCH,
                Words.of("search.none_title"),
                Words.of(steps.isEmpty() ? "search.none_words" : "search.none_try"),
                steps.toArray(Button[]::new));
    }

    private static Button step(String words, Runnable action) {
        var button = new Button(Words.of(words));
        button.setOnAction(event -> action.run());
        return button;
    }
}
