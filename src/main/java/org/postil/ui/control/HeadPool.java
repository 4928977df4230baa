package org.postil.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The heads of the columns in view. */
final class HeadPool {
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");

    private final Pane pane;
    private final List<Head> nodes = new ArrayList<>();

    HeadPool(Pane pane) {
        this.pane = pane;
    }

    private static final class Head extends VBox {
        private final Label name = new Label();
        private final Label below = new Label();
        private final Tooltip words = new Tooltip();
        private int column = -1;

        Head() {
            getStyleClass().add("grid-head");
            name.getStyleClass().add("grid-name");
            below.getStyleClass().add("grid-below");
            words.setWrapText(true);
            words.setMaxWidth(420);
            Tooltip.install(this, words);
            getChildren().addAll(name, below);
            setManaged(false);
        }

        void put(int at, CellSource.Head head) {
            column = at;
            name.setText(
                    switch (head.order()) {
                        case NONE -> head.name();
                        case UP -> "\u2191 " + head.name();
                        case DOWN -> "\u2193 " + head.name();
                    });
            below.setText(head.below());
            words.setText(head.words());
            pseudoClassStateChanged(FIXED, head.fixed());
            setAccessibleText(head.words());
        }
    }

    void forget() {
        nodes.forEach(n -> n.column = -1);
    }

    void show(CellSource source, int first, int last, double[] lefts, double x, double height) {
        int count = Math.max(0, last - first + 1);
        if (nodes.size() < count) {
            forget();
        }
        while (nodes.size() < count) {
            var made = new Head();
            nodes.add(made);
            pane.getChildren().add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            int column = first + Math.floorMod(i - first, nodes.size());
            var node = nodes.get(i);
            if (column > last) {
                node.relocate(GridCell.AWAY, 0);
            } else {
                if (node.column != column) {
                    node.put(column, source.head(column));
                }
                node.resizeRelocate(
                        lefts[column] - x, 0, lefts[column + 1] - lefts[column], height);
            }
        }
    }
}
