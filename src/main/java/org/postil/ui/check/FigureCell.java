package org.postil.ui.check;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.ui.check.PrintedViewModel.Line;
import org.postil.ui.control.Labels;
import org.postil.ui.theme.Icons;

/** A figure in the list: its verdict, what is printed, and what was found. */
final class FigureCell extends ListCell<Line> {
    private static final double SCROLL_BAR = 14;

    private final FontIcon sign = Icons.of(Feather.CHECK, "figure-sign");
    private final Label verdict = new Label();
    private final Label printed = Labels.strong("");
    private final Text words = new Text();
    private final VBox box;

    FigureCell() {
        verdict.setGraphic(sign);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        printed.setMinWidth(0);
        words.getStyleClass().add("figure-words");
        var line = new HBox(10, printed, Labels.gap(), verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, line, new TextFlow(words));
        box.getStyleClass().add("figure-item");
        // the words wrap at the list's width
        setPrefWidth(0);
    }

    /** Words wrap at the width that the list has. */
    @Override
    protected double computePrefHeight(double width) {
        var list = getListView();
        return list == null || !(getGraphic() instanceof Region content)
                ? super.computePrefHeight(width)
                : content.prefHeight(list.getWidth() - SCROLL_BAR);
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
    protected void updateItem(@Nullable Line item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var mark = item.mark();
        sign.setIconCode(mark.icon());
        verdict.setText(mark.words());
        verdict.getStyleClass().setAll("label", "verdict", mark.style());
        printed.setText(item.printed());
        words.setText(item.checked().words());
        setAccessibleText(mark.words() + ", " + item.printed() + ". " + words.getText());
        setGraphic(box);
    }
}
