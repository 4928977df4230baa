package org.postil.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.postil.domain.ReviewNoun;
import org.postil.project.SettingStore;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.util.List;

/** Asks what a review is called on screen and in outputs; one step that can be undone. */
public final class ProjectSettingsSheet {
    private static final List<String> USUAL = List.of("DHR", "DARDR", "case", "review");

    private final Workbench bench;

    public ProjectSettingsSheet(Workbench bench) {
        this.bench = bench;
    }

    public Command command() {
        return Command.of(
                Command.PROJECT_SETTINGS,
                Command.Group.PROJECT,
                Words.of("settings.command"),
                "",
                this::show);
    }

    private void show() {
        var snapshot = bench.session().snapshot();
        var now = ReviewNoun.of(snapshot);
        var field = new TextField(now.one());
        field.setId("setting-review-word");
        var label = new Label(Words.of("settings.review_word"));
        label.getStyleClass().add("strong");
        label.setLabelFor(field);
        var usual = new FlowPane(6, 6);
        for (String word : USUAL) {
            var button = new Button(word);
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                field.setText(word);
                field.requestFocus();
                field.end();
            });
            usual.getChildren().add(button);
        }
        int reviews = snapshot.reviews().size();
        var said = Labels.body("");
        said.setId("setting-review-said");
        said.textProperty().bind(field.textProperty().map(text -> said(text, reviews)));
        said.getStyleClass().add("muted");
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("settings.title"),
                                new VBox(5, label, field, usual, said),
                                Labels.body(Words.of("settings.review_words")))
                        .cancel();
        var main = sheet.main(Words.of("settings.save"), () -> save(field.getText(), now));
        main.disableProperty()
                .bind(field.textProperty().map(text -> ReviewNoun.named(text).isEmpty()));
        sheet.show();
        field.selectAll();
    }

    private static String said(String text, int reviews) {
        return ReviewNoun.named(text)
                .map(noun -> Words.of("settings.review_said", noun.a(), reviews, noun.of(reviews)))
                .orElseGet(() -> Words.of("settings.review_wrong", ReviewNoun.LONGEST));
    }

    private void save(String text, ReviewNoun before) {
        ReviewNoun.named(text)
                .filter(noun -> !noun.equals(before))
                .ifPresent(noun ->
                        bench.session()
                                .act(
                                        Words.of("settings.step_review_word", noun.a()),
                                        edit -> {
                                            edit.settings()
                                                    .set(SettingStore.REVIEW_NOUN, noun.one());
                                            return true;
                                        })
                                .then(done ->
                                        bench.notices()
                                                .tell(Words.of("settings.saved", noun.a()))));
    }
}
