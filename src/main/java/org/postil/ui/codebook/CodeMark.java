package org.postil.ui.codebook;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import org.postil.codebook.Palette;
import org.postil.domain.Code;

/** The small mark before a code's name: a square in a theme's colour, a ring for the others. */
final class CodeMark {
    private static final double SIZE = 11;

    private CodeMark() {}

    static Node of(Code code, boolean theme) {
        return theme ? square(code.colour()) : ring();
    }

    /**
     * @param hex as #RRGGBB; what is none is grey
     */
    static Node square(String hex) {
        var square = new Rectangle(SIZE, SIZE, colour(hex));
        square.setArcWidth(4);
        square.setArcHeight(4);
        square.getStyleClass().add("code-square");
        return square;
    }

    private static Node ring() {
        var ring = new Circle(SIZE / 2 - 1);
        ring.getStyleClass().add("code-ring");
        return ring;
    }

    private static Color colour(String hex) {
        return hex.matches("#[0-9A-Fa-f]{6}") ? Color.web(hex) : Color.web(Palette.NEUTRAL.hex());
    }
}
