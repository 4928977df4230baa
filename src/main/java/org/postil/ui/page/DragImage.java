package org.postil.ui.page;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import java.util.Objects;

/**
 * A slip with the first words of what is dragged, beside the pointer wherever it goes in the
 * window: a node over all others, which no pointer ever hits.
 */
final class DragImage {
    private static final int MOST = 48;
    private static final double BESIDE = 14;
    private static final double ON_TOP = -1_000;

    private final Label slip = new Label();

    DragImage() {
        slip.setId("page-slip");
        slip.getStyleClass().add("page-slip");
        slip.getStylesheets()
                .add(
                        Objects.requireNonNull(DragImage.class.getResource("page.css"))
                                .toExternalForm());
        slip.setManaged(false);
        slip.setMouseTransparent(true);
        slip.setViewOrder(ON_TOP);
    }

    /** Where the window's root takes no nodes there is no slip. */
    void show(Scene scene, String words, double sceneX, double sceneY) {
        if (scene.getRoot() instanceof Pane root) {
            if (slip.getParent() != root) {
                slip.setText(shortened(words));
                root.getChildren().add(slip);
                slip.applyCss();
                slip.autosize();
            }
            Point2D at = root.sceneToLocal(sceneX, sceneY);
            double right = Math.max(0, root.getWidth() - slip.getWidth());
            double bottom = Math.max(0, root.getHeight() - slip.getHeight());
            slip.relocate(
                    Math.clamp(at.getX() + BESIDE, 0, right),
                    Math.clamp(at.getY() + BESIDE, 0, bottom));
        }
    }

    void hide() {
        if (slip.getParent() instanceof Pane root) {
            root.getChildren().remove(slip);
        }
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST) {
            return line;
        }
        int space = line.lastIndexOf(' ', MOST);
        int end = space > MOST / 2 ? space : line.offsetByCodePoints(0, MOST / 2);
        return line.substring(0, end) + "\u2026";
    }
}
