package org.postil.ui.page;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Shapes of one kind of drawing in a row, used again from one painting to the next: {@link #begin}
 * forgets what was drawn, {@link #end} hides what was not drawn again.
 */
final class Layer extends Group {
    private final Pool<Rectangle> rectangles = new Pool<>(Rectangle::new);
    private final Pool<Line> lines = new Pool<>(Line::new);
    private final Pool<Path> paths = new Pool<>(Path::new);
    private final Pool<Text> texts = new Pool<>(Layer::newText);

    Layer() {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    private static Text newText() {
        var text = new Text();
        text.setTextOrigin(VPos.BASELINE);
        return text;
    }

    void begin() {
        rectangles.used = 0;
        lines.used = 0;
        paths.used = 0;
        texts.used = 0;
    }

    void end() {
        rectangles.hideRest();
        lines.hideRest();
        paths.hideRest();
        texts.hideRest();
    }

    void clear() {
        begin();
        end();
    }

    /** A rectangle of the given place and style class; its fill is what it was before. */
    Rectangle rectangle(double x, double y, double width, double height) {
        Rectangle out = rectangles.next();
        out.setX(x);
        out.setY(y);
        out.setWidth(width);
        out.setHeight(height);
        return out;
    }

    Line line(double x1, double y1, double x2, double y2) {
        Line out = lines.next();
        out.setStartX(x1);
        out.setStartY(y1);
        out.setEndX(x2);
        out.setEndY(y2);
        return out;
    }

    Path path() {
        Path out = paths.next();
        out.getElements().clear();
        return out;
    }

    Text text() {
        return texts.next();
    }

    private final class Pool<N extends Node> {
        private final Supplier<N> make;
        private final List<N> nodes = new ArrayList<>();
        private int used;

        Pool(Supplier<N> make) {
            this.make = make;
        }

        N next() {
            if (used == nodes.size()) {
                N made = make.get();
                made.setManaged(false);
                nodes.add(made);
                getChildren().add(made);
            }
            N node = nodes.get(used++);
            node.setVisible(true);
            return node;
        }

        void hideRest() {
            for (int i = used; i < nodes.size() && nodes.get(i).isVisible(); i++) {
                nodes.get(i).setVisible(false);
            }
        }
    }

    /** Gives a node exactly one style class of ours. */
    static void style(Node node, String styleClass) {
        if (node.getStyleClass().size() != 1 || !node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().setAll(styleClass);
        }
    }
}
