package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Review;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Optional;
import java.util.function.IntConsumer;

/** Which review is filled in, and how far the coder has come with it. */
final class FormHead extends VBox {
    private final FormViewModel model;
    private final Button chooser = new Button();
    private final Button before;
    private final Button next;
    private final Label count = Labels.muted("");
    private final ProgressBar bar = new ProgressBar(0);

    /**
     * @param go to the review so many steps on
     */
    FormHead(FormViewModel model, ProgressLists lists, IntConsumer go) {
        super(6);
        this.model = model;
        getStyleClass().add("form-head");
        chooser.getStyleClass().add("form-chooser");
        chooser.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        chooser.setContentDisplay(ContentDisplay.RIGHT);
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setPrefWidth(10);
        chooser.setId("form-review");
        chooser.setOnAction(event -> lists.reviews(chooser));
        HBox.setHgrow(chooser, Priority.ALWAYS);
        before = icon(Feather.CHEVRON_LEFT, "form.review_before", () -> go.accept(-1));
        next = icon(Feather.CHEVRON_RIGHT, "form.review_next", () -> go.accept(1));
        var line = new HBox(4, chooser, before, next);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        HBox.setHgrow(bar, Priority.ALWAYS);
        count.getStyleClass().add("small");
        count.setMinWidth(Label.USE_PREF_SIZE);
        var variables = new Button(Words.of("form.variables"));
        variables.getStyleClass().addAll("flat", "small");
        variables.setId("form-variables");
        variables.setMinWidth(Button.USE_PREF_SIZE);
        variables.setOnAction(event -> lists.variables(variables));
        var far = new HBox(8, bar, count, variables);
        far.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, far);
    }

    private static Button icon(Feather feather, String key, Runnable action) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(Words.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Where the keyboard goes while there is no question. */
    Node target() {
        return chooser;
    }

    void show() {
        chooser.setText(
                model.reviewProperty()
                        .get()
                        .map(r ->
                                r.title().isBlank() || r.title().equals(r.reference())
                                        ? r.reference()
                                        : r.reference() + " \u00b7 " + r.title())
                        .orElse(Words.of("form.no_review")));
        before.setDisable(model.neighbour(-1).isEmpty());
        next.setDisable(model.neighbour(1).isEmpty());
    }

    void showProgress() {
        var here =
                model.reviewProperty()
                        .get()
                        .map(Review::id)
                        .flatMap(id ->
                                Optional.ofNullable(
                                        model.progressProperty().get().reviews().get(id)));
        here.ifPresent(p -> {
            bar.setProgress(p.asked() == 0 ? 0 : (double) p.answered() / p.asked());
            count.setText(ProgressLists.words(p));
        });
        boolean asked = here.filter(p -> p.asked() > 0).isPresent();
        bar.setVisible(asked);
        count.setVisible(asked);
        bar.setAccessibleText(count.getText());
    }
}
