package org.postil.ui.filter;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.postil.tally.Parsed;

import java.util.Optional;

/** A line of text with a broken line below the place that is wrong. */
final class MarkedField extends StackPane {
    private static final double BELOW = 2;

    private final TextField field = new TextField();
    private final Line mark = new Line();
    private final Rectangle clip = new Rectangle();
    private Optional<Parsed.Error<?>> wrong = Optional.empty();

    MarkedField() {
        getStyleClass().add("marked-field");
        mark.getStyleClass().add("marked-field-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        setClip(clip);
        getChildren().addAll(field, mark);
        field.textProperty().addListener((property, was, now) -> later());
        field.caretPositionProperty().addListener((property, was, now) -> later());
    }

    TextField field() {
        return field;
    }

    /** Marks the place of an error, or nothing. */
    void mark(Optional<? extends Parsed.Error<?>> error) {
        wrong = error.map(e -> e);
        later();
    }

    /** The text is laid out, and scrolled to the caret, in the next pulse. */
    private void later() {
        Platform.runLater(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        field.layout();
        mark.setVisible(false);
        wrong.ifPresent(this::place);
    }

    private void place(Parsed.Error<?> error) {
        if (!(field.lookup(".text") instanceof Text shown)) {
            return;
        }
        int length = shown.getText().length();
        // where something is lacking, behind the last letter
        int start = Math.clamp(error.position(), 0, length);
        int end = Math.clamp((long) start + Math.max(1, error.length()), start, length);
        if (start == end && start > 0) {
            start--;
        }
        var path = new Path(shown.rangeShape(start, end));
        var bounds = sceneToLocal(shown.localToScene(path.getBoundsInLocal()));
        if (bounds == null || bounds.getWidth() <= 0) {
            return;
        }
        mark.setStartX(bounds.getMinX());
        mark.setEndX(bounds.getMaxX());
        mark.setStartY(bounds.getMaxY() + BELOW);
        mark.setEndY(bounds.getMaxY() + BELOW);
        mark.setVisible(true);
    }
}
