package org.postil.ui.reviews;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
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
        var validation = validation(model, review, reference);
        var problem = problem(validation);
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
        main.disableProperty().bind(validation.invalidProperty());
        sheet.show();
    }

    /**
     * Marks a field by a style class: the library's usual mark would put a pane of its own round
     * the whole scene.
     */
    private static ValidationSupport validation(
            ReviewsViewModel model, Review review, TextField reference) {
        var validation = new ValidationSupport();
        validation.setValidationDecorator(
                new StyleClassValidationDecoration("field-wrong", "field-doubtful"));
        validation.registerValidator(
                reference,
                (control, text) ->
                        model.objection(review, String.valueOf(text))
                                .map(words -> ValidationResult.fromError(control, words))
                                .orElseGet(ValidationResult::new));
        return validation;
    }

    /** What is wrong, in words, below the field. */
    private static Label problem(ValidationSupport validation) {
        var problem = new Label();
        problem.getStyleClass().add("danger");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(
                        validation
                                .validationResultProperty()
                                .map(result ->
                                        result.getErrors().stream()
                                                .map(ValidationMessage::getText)
                                                .findFirst()
                                                .orElse("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
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
