package org.postil.ui.reviews;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** Reference, title and place in the sample of one review. */
final class ReviewSheet {
    private ReviewSheet() {}

    static void show(OverlayPane overlays, ReviewsViewModel model, Review review) {
        var reference = new TextField(review.reference());
        reference.setId("review-reference");
        var title = new TextField(review.title());
        title.setId("review-title");
        var inclusion = new ComboBox<Inclusion>();
        inclusion.getItems().setAll(Inclusion.values());
        inclusion.setConverter(new InclusionWords());
        inclusion.setValue(review.inclusion());
        var reason = new TextField(review.exclusionReason());
        reason.setPromptText(Words.of("reviews.reason_prompt"));
        var reasonField = field("reviews.reason", reason);
        reasonField.visibleProperty().bind(inclusion.valueProperty().isEqualTo(Inclusion.EXCLUDED));
        reasonField.managedProperty().bind(reasonField.visibleProperty());
        var problem = new Label();
        problem.getStyleClass().add("danger");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(
                        reference
                                .textProperty()
                                .map(text -> model.objection(review, text).orElse("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("reviews.edit_title"),
                                field("reviews.reference", reference, problem),
                                field("reviews.review_title", title),
                                field("reviews.inclusion", inclusion),
                                reasonField)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("reviews.edit_save"),
                        () ->
                                model.save(
                                        review,
                                        reference.getText(),
                                        title.getText(),
                                        inclusion.getValue(),
                                        inclusion.getValue() == Inclusion.EXCLUDED
                                                ? reason.getText()
                                                : ""));
        main.disableProperty().bind(problem.visibleProperty());
        sheet.show();
    }

    private static VBox field(String key, Node... controls) {
        var label = new Label(Words.of(key));
        label.getStyleClass().add("strong");
        label.setLabelFor(controls[0]);
        var box = new VBox(5, label);
        box.getChildren().addAll(controls);
        return box;
    }

    private static final class InclusionWords extends StringConverter<Inclusion> {
        @Override
        public String toString(@Nullable Inclusion inclusion) {
            return inclusion == null
                    ? ""
                    : Words.of("reviews.inclusion_" + inclusion.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Inclusion fromString(String name) {
            return Inclusion.INCLUDED;
        }
    }
}
