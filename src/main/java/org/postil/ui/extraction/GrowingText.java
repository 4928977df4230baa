package org.postil.ui.extraction;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/**
 * A long answer: as high as its text needs, up to what the form has room for, so that a case
 * summary of some pages is written in an editor as high as the form and scrolls inside it.
 */
final class GrowingText extends TextArea {
    private static final double BORDERS = 22;
    private static final double SIDES = 30;
    private static final int LEAST = 2;

    /** However low the form is. */
    private static final int LOW = 8;

    /** So many characters are higher than the form in any font. */
    private static final int LONG = 9_000;

    private final DoubleProperty room = new SimpleDoubleProperty(this, "room", 0);

    GrowingText() {
        setWrapText(true);
        textProperty().addListener((property, was, now) -> grow());
        widthProperty().addListener((property, was, now) -> grow());
        fontProperty().addListener((property, was, now) -> grow());
        room.addListener((property, was, now) -> grow());
    }

    /** The height there is for it, in pixels. */
    DoubleProperty roomProperty() {
        return room;
    }

    private void grow() {
        var measure = new Text("x");
        measure.setFont(getFont());
        double line = measure.getLayoutBounds().getHeight();
        double least = LEAST * line;
        double most = Math.max(LOW * line, room.get() - BORDERS);
        double wanted = most;
        if (getLength() < LONG) {
            measure.setText(getText() + "\n");
            measure.setWrappingWidth(Math.max(60, getWidth() - SIDES));
            wanted = Math.clamp(measure.getLayoutBounds().getHeight(), least, most);
        }
        double height = Math.ceil(wanted + BORDERS);
        setMinHeight(height);
        setPrefHeight(height);
    }
}
