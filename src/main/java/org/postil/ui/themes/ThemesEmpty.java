package org.postil.ui.themes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.WorkStep;

import java.util.ArrayList;

/** What is shown in place of passages: what can be done next. */
final class ThemesEmpty {
    private final ThemesViewModel model;
    private final Navigator navigator;

    ThemesEmpty(ThemesViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    Node node(ThemeState state) {
        return switch (state) {
            case ThemeState.NoCodes none ->
                    new EmptyState(
                            Feather.LAYERS,
                            Words.of("themes.no_codes_title"),
                            Words.of("themes.no_codes_words"),
                            read());
            case ThemeState.NoPassages none ->
                    new EmptyState(
                            Feather.LAYERS,
                            Words.of("themes.no_passages_title"),
                            Words.of("themes.no_passages_words"),
                            read());
            case ThemeState.Nothing nothing -> nothing();
            case ThemeState.Wrong wrong ->
                    new EmptyState(
                            Feather.ALERT_CIRCLE,
                            Words.of("themes.wrong_title"),
                            Words.of("themes.wrong_words"),
                            step("themes.all_passages", this::showAll));
            case ThemeState.Looking looking -> looking();
            case ThemeState.Passages passages -> looking();
        };
    }

    private Button read() {
        var button = new Button(Words.of("themes.to_read"));
        button.getStyleClass().add("accent");
        button.setOnAction(event -> navigator.go(Destination.to(WorkStep.READ)));
        return button;
    }

    private void showAll() {
        model.query().clearNarrowings();
        model.query().textProperty().set("");
    }

    private Node nothing() {
        var steps = new ArrayList<Button>();
        if (model.query().narrowings() > 0) {
            steps.add(step("themes.clear_narrowing", model.query()::clearNarrowings));
        }
        if (!model.query().textProperty().get().isBlank()) {
            steps.add(step("themes.all_passages", this::showAll));
        }
        return new EmptyState(
                Feather.LAYERS,
                Words.of("themes.nothing_title"),
                Words.of(
                        model.codeProperty().get().isPresent() && model.query().narrowings() == 0
                                ? "themes.nothing_code"
                                : "themes.nothing_words"),
                steps.toArray(Button[]::new));
    }

    private static Node looking() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(36, 36);
        var box = new VBox(14, wheel, Labels.muted(Words.of("themes.looking")));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Button step(String words, Runnable action) {
        var button = new Button(Words.of(words));
        button.setOnAction(event -> action.run());
        return button;
    }
}
