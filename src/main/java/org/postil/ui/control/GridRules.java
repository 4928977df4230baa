package org.postil.ui.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * The thin lines between the cells in view: one across and one down each, not one for each cell.
 */
final class GridRules {
    private final Pane pane;
    private final List<Region> nodes = new ArrayList<>();

    GridRules(Pane pane) {
        this.pane = pane;
        pane.setMouseTransparent(true);
    }

    /**
     * @param view the cells in view
     * @param lefts where each column begins
     * @param x pixels that are scrolled away at the left
     */
    void show(CellRange view, double[] lefts, double x, double y) {
        int rows = Math.max(0, view.toRow() - view.row() + 1);
        int columns = Math.max(0, view.toColumn() - view.column() + 1);
        while (nodes.size() < rows + columns) {
            var made = new Region();
            made.getStyleClass().add("grid-rule");
            made.setManaged(false);
            nodes.add(made);
            pane.getChildren().add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (i >= rows + columns || columns == 0) {
                node.relocate(GridCell.AWAY, GridCell.AWAY);
            } else if (i < rows) {
                double wide = lefts[view.toColumn() + 1] - x;
                node.resizeRelocate(0, (view.row() + i + 1) * CellGrid.ROW - y - 1, wide, 1);
            } else {
                double high = (view.toRow() + 1) * CellGrid.ROW - y;
                node.resizeRelocate(lefts[view.column() + i - rows + 1] - x - 1, 0, 1, high);
            }
        }
    }
}
