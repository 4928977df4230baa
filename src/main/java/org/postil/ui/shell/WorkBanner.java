package org.postil.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Sight;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Shown;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

/**
 * Says above every screen when what is shown is not what one may take it for: others' work is
 * hidden, or the passages in the text are not one's own.
 */
final class WorkBanner extends VBox {
    private final ProjectSession session;
    private final Navigator navigator;
    private final Label blindWords = new Label();
    private final HBox blind;
    private final Label shownWords = new Label();
    private final HBox shown;

    /**
     * @param blindSettings opens what is hidden, and how it is opened
     */
    WorkBanner(Workbench bench, Runnable blindSettings) {
        session = bench.session();
        navigator = bench.navigator();
        blind = line(blindWords, Feather.EYE_OFF, "shell.blind_change", blindSettings);
        blind.setId("blind-banner");
        shown =
                line(
                        shownWords,
                        Feather.USERS,
                        "shell.shown_back",
                        () -> session.show(new Shown.Mine()));
        shown.setId("shown-banner");
        getChildren().addAll(blind, shown);
        session.sightProperty().addListener((property, was, now) -> refresh());
        session.shownProperty().addListener((property, was, now) -> refresh());
        navigator.hereProperty().addListener((property, was, now) -> refresh());
        refresh();
    }

    private static HBox line(Label words, Feather icon, String key, Runnable action) {
        words.setMinWidth(0);
        var change = new Hyperlink(Words.of(key));
        change.setOnAction(event -> {
            change.setVisited(false);
            action.run();
        });
        var line = new HBox(8, Icons.of(icon, "work-banner-icon"), words, Labels.gap(), change);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("work-banner");
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void refresh() {
        Sight sight = session.sight();
        blind.setVisible(sight.isNarrowed());
        blindWords.setText(
                Words.of(
                        "shell.blind",
                        sight.blind().closedDocuments(),
                        sight.seen().documents().size()));
        var whose = session.shownProperty().get();
        var here = navigator.hereProperty().get();
        shown.setVisible(
                !(whose instanceof Shown.Mine) && here != null && here.screen().showsPassages());
        shownWords.setText(
                switch (whose) {
                    case Shown.One one -> Words.of("shell.shown_one", one.name());
                    case Shown.Final last -> Words.of("shell.shown_as_final");
                    case Shown.All all -> Words.of("shell.shown_everybody");
                    case Shown.Mine mine -> "";
                });
        boolean any = blind.isVisible() || shown.isVisible();
        setVisible(any);
        setManaged(any);
    }
}
