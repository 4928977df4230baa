package org.postil.ui.check;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.postil.ui.check.MarkedLine.Piece;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** A line of the pasted text; its figures carry the sign of their verdict and can be clicked. */
final class MarkedLineCell extends ListCell<MarkedLine> {
    private static final double CHARACTER = 7.2;
    private static final double LEAST = 54;
    private static final double SCROLL_BAR = 14;

    private final IntFunction<Mark> marks;
    private final IntSupplier selected;
    private final IntConsumer choose;

    /**
     * @param selected index of the figure that is selected in the list, -1 for none
     */
    MarkedLineCell(IntFunction<Mark> marks, IntSupplier selected, IntConsumer choose) {
        this.marks = marks;
        this.selected = selected;
        this.choose = choose;
        getStyleClass().add("marked-line");
        setPrefWidth(0);
    }

    /** Words wrap at the width that the list has. */
    @Override
    protected double computePrefHeight(double width) {
        var list = getListView();
        return list == null || !(getGraphic() instanceof Region content)
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + content.prefHeight(
                                list.getWidth()
                                        - SCROLL_BAR
                                        - snappedLeftInset()
                                        - snappedRightInset())
                        + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region content) {
            content.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    @Override
    protected void updateItem(@Nullable MarkedLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        setGraphic(line.widths().isEmpty() ? flow(line.cells().getFirst()) : row(line));
    }

    private Node flow(List<Piece> pieces) {
        var flow = new TextFlow();
        for (Piece piece : pieces) {
            if (piece.figure() >= 0) {
                flow.getChildren().add(figure(piece));
            } else {
                var text = new Text(piece.text());
                text.getStyleClass().add("text");
                flow.getChildren().add(text);
            }
        }
        if (pieces.isEmpty()) {
            flow.getChildren().add(new Text(" "));
        }
        return flow;
    }

    private Node row(MarkedLine line) {
        var row = new HBox();
        row.getStyleClass().add("marked-row");
        for (int c = 0; c < line.cells().size(); c++) {
            var nodes = new ArrayList<Node>();
            for (Piece piece : line.cells().get(c)) {
                if (piece.figure() >= 0) {
                    nodes.add(figure(piece));
                } else {
                    var words = new Label(piece.text());
                    words.setWrapText(true);
                    nodes.add(words);
                }
            }
            double width = Math.max(LEAST, line.widths().get(c) * CHARACTER + 36);
            // one piece wraps within its column; several stand beside each other
            Region cell = nodes.size() == 1 ? new HBox(nodes.getFirst()) : pieces(nodes);
            cell.getStyleClass().add("marked-cell");
            cell.setMinWidth(c == 0 ? LEAST * 2 : width);
            cell.setPrefWidth(width);
            row.getChildren().add(cell);
        }
        return row;
    }

    private static FlowPane pieces(List<Node> nodes) {
        var pane = new FlowPane(3, 0);
        pane.getChildren().setAll(nodes);
        return pane;
    }

    private Node figure(Piece piece) {
        var mark = marks.apply(piece.figure());
        var label = new Label(piece.text());
        label.getStyleClass().addAll("figure", mark.style());
        if (selected.getAsInt() == piece.figure()) {
            label.getStyleClass().add("figure-chosen");
        }
        if (piece.first()) {
            label.setGraphic(Icons.of(mark.icon(), "figure-sign"));
        }
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setAccessibleText(mark.words() + ": " + piece.text());
        label.setOnMouseClicked(event -> {
            choose.accept(piece.figure());
            event.consume();
        });
        return label;
    }
}
