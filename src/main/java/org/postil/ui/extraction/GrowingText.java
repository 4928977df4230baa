package org.postil.ui.extraction;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A long answer: as high as its text needs, up to about half of the form. */
final class GrowingText extends TextArea {
    private static final double BORDERS = 22;
    private static final double SIDES = 30;
    private static final int LEAST = 2;
    private static final int MOST = 15;

    /** Higher than the form in any font. */
    private static final int LONG = 3_000;

    GrowingText() {
        setWrapText(true);
        textProperty().addListener((property, was, now) -> grow());
        widthProperty().addListener((property, was, now) -> grow());
        fontProperty().addListener((property, was, now) -> grow());
    }

    private void grow() {
        var measure = new Text("x");
        measure.setFont(getFont());
        double line = measure.getLayoutBounds().getHeight();
        double least = LEAST * line;
        double most = MOST * line;
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
