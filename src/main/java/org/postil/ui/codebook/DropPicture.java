package org.postil.ui.codebook;

import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/** The list with what shows, above its lines, where something would be dropped. */
final class DropPicture extends StackPane {
    private static final double THICK = 3;
    private static final double LEFT = 10;
    private static final double RIGHT = 8;

    private final ListView<CodebookRow> list;
    private final Region line = new Region();
    private final Region box = new Region();

    DropPicture(ListView<CodebookRow> list) {
        this.list = list;
        line.setId("codebook-drop-line");
        line.getStyleClass().add("drop-line");
        box.setId("codebook-drop-box");
        box.getStyleClass().add("drop-box");
        // laid out by hand: a pane would make them as small as they are empty
        line.setManaged(false);
        box.setManaged(false);
        var above = new Pane(line, box);
        above.setMouseTransparent(true);
        above.setManaged(false);
        getChildren().addAll(list, above);
        hide();
    }

    /**
     * How many lines a point is below the top of the first line; empty when no line is shown.
     *
     * @param y in the list
     */
    OptionalDouble rowAt(double y) {
        var cell = anyCell();
        if (cell == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(cell.getIndex() + (y - top(cell)) / cell.getHeight());
    }

    private double top(CodebookCell cell) {
        return list.sceneToLocal(cell.localToScene(0, 0)).getY();
    }

    private @Nullable CodebookCell anyCell() {
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof CodebookCell cell && cell.isShown())
                .map(CodebookCell.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Between two lines. */
    void between(int row, int level) {
        var cell = anyCell();
        hide();
        if (cell != null) {
            double y = top(cell) + (row - cell.getIndex()) * cell.getHeight();
            double x = LEFT + (level - 1) * CodebookCell.INDENT;
            line.resizeRelocate(
                    x,
                    Math.clamp(y, 1, Math.max(1, list.getHeight() - 1)) - THICK / 2,
                    Math.max(0, list.getWidth() - x - RIGHT),
                    THICK);
            line.setVisible(true);
        }
    }

    /** On a line. */
    void into(int row) {
        var cell = anyCell();
        hide();
        if (cell != null) {
            double y = top(cell) + (row - cell.getIndex()) * cell.getHeight();
            box.resizeRelocate(4, y, Math.max(0, list.getWidth() - 4 - RIGHT), cell.getHeight());
            box.setVisible(true);
        }
    }

    void hide() {
        line.setVisible(false);
        box.setVisible(false);
    }
}
