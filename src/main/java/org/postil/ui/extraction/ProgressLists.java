package org.postil.ui.extraction;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Review;
import org.postil.extraction.Progress.OfReview;
import org.postil.extraction.Progress.OfVariable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination.Question;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** How far the coder has come, by review and by variable, opened from the head of the form. */
final class ProgressLists {
    private static final double WIDTH = 420;
    private static final double ROW = 46;
    private static final int SHOWN = 9;

    private final OverlayPane overlays;
    private final FormViewModel model;
    private final Consumer<Question> go;

    /**
     * @param go to a question of the review that is shown
     */
    ProgressLists(OverlayPane overlays, FormViewModel model, Consumer<Question> go) {
        this.overlays = overlays;
        this.model = model;
        this.go = go;
    }

    /** "12 of 30 answered · 2 required open" */
    static String words(OfReview of) {
        return of.requiredOpen() == 0
                ? Words.of("form.progress", of.answered(), of.asked())
                : Words.of("form.progress_open", of.answered(), of.asked(), of.requiredOpen());
    }

    private static String words(OfVariable of) {
        return Words.of(
                "form.progress_variable",
                of.known(),
                of.missing().getOrDefault(MissingReason.NOT_RECORDED, 0),
                of.missing().getOrDefault(MissingReason.REDACTED, 0),
                of.missing().getOrDefault(MissingReason.NOT_APPLICABLE, 0),
                of.open());
    }

    /** The reviews, to choose one. */
    void reviews(Node anchor) {
        var progress = model.progressProperty().get();
        var list =
                list(
                        model.snapshot().reviews(),
                        Review::reference,
                        r -> {
                            var of = progress.reviews().get(r.id());
                            return of == null ? "" : words(of);
                        });
        model.reviewProperty().get().ifPresent(r -> list.getSelectionModel().select(r));
        Rows.top(list, Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        var overlay = show(list, Words.of("form.reviews"), anchor);
        chosen(list, overlay, review -> model.open(review.id()));
    }

    /** The variables, to see what is open, and to go there. */
    void variables(Node anchor) {
        var all = List.copyOf(model.progressProperty().get().variables().values());
        var list = list(all, ProgressLists::named, ProgressLists::words);
        var overlay = show(list, Words.of("form.variables"), anchor);
        chosen(list, overlay, of -> model.openNext(of.variable().id()).ifPresent(go));
    }

    /** Names occur at several levels. */
    private static String named(OfVariable of) {
        return of.variable()
                .level()
                .role()
                .map(role -> FormWords.role(role) + " \u00b7 " + of.variable().name())
                .orElse(of.variable().name());
    }

    private static <T> void chosen(ListView<T> list, Overlay overlay, Consumer<T> then) {
        Runnable choose =
                () -> {
                    var chosen = list.getSelectionModel().getSelectedItem();
                    overlay.close();
                    if (chosen != null) {
                        then.accept(chosen);
                    }
                };
        list.setOnMouseClicked(event -> choose.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose.run();
            }
        });
    }

    private Overlay show(ListView<?> list, String title, Node anchor) {
        var box = new VBox(6, Labels.section(title), list);
        box.getStyleClass().add("form-list");
        box.getStylesheets().add(FormPanel.STYLE);
        box.setPrefWidth(WIDTH);
        list.setAccessibleText(title);
        var overlay = overlays.popover(box, anchor);
        list.requestFocus();
        return overlay;
    }

    private static <T> ListView<T> list(
            List<T> items, Function<T, String> name, Function<T, String> detail) {
        var list = new ListView<T>();
        list.getItems().setAll(items);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.clamp(items.size(), 1, SHOWN) + 4);
        list.setCellFactory(made ->
                new ListCell<>() {
                    private final Label first = new Label();
                    private final Label second = Labels.muted("");
                    private final VBox both = new VBox(first, second);

                    {
                        second.getStyleClass().add("small");
                        first.setMinWidth(0);
                        both.setPrefWidth(10);
                        HBox.setHgrow(both, Priority.ALWAYS);
                    }

                    @Override
                    protected void updateItem(@Nullable T item, boolean empty) {
                        super.updateItem(item, empty);
                        if (item == null || empty) {
                            setGraphic(null);
                            return;
                        }
                        first.setText(name.apply(item));
                        second.setText(detail.apply(item));
                        setGraphic(both);
                    }
                });
        return list;
    }
}
