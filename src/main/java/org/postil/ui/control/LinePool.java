package org.postil.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;

/** The heads of the lines in view. */
final class LinePool {
    private final Pane pane;
    private final List<Line> nodes = new ArrayList<>();

    LinePool(Pane pane) {
        this.pane = pane;
    }

    private static final class Line extends HBox {
        private final Label name = new Label();
        private final Label about = new Label();
        private int row = -1;

        Line() {
            getStyleClass().add("grid-line");
            name.getStyleClass().add("grid-name");
            name.setMinWidth(Label.USE_PREF_SIZE);
            about.getStyleClass().add("grid-below");
            getChildren().addAll(name, about);
            setManaged(false);
        }

        void put(int at, CellSource.Line line) {
            row = at;
            name.setText(line.name());
            about.setText(line.about());
        }
    }

    void forget() {
        nodes.forEach(n -> n.row = -1);
    }

    void show(CellSource source, int first, int last, double y, double width) {
        int count = Math.max(0, last - first + 1);
        if (nodes.size() < count) {
            forget();
        }
        while (nodes.size() < count) {
            var made = new Line();
            nodes.add(made);
            pane.getChildren().add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            int row = first + Math.floorMod(i - first, nodes.size());
            var node = nodes.get(i);
            if (row > last) {
                node.relocate(GridCell.AWAY, 0);
            } else {
                if (node.row != row) {
                    node.put(row, source.line(row));
                }
                node.resizeRelocate(0, row * CellGrid.ROW - y, width, CellGrid.ROW);
            }
        }
    }
}
