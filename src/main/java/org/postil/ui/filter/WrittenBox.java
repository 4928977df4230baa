package org.postil.ui.filter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.postil.ui.i18n.Words;

/** A part that has no row: shown as it is written, to be changed as text. */
final class WrittenBox extends HBox implements Part {
    private final Clause.Written written;

    WrittenBox(Clause.Written written, Runnable remove) {
        super(8);
        this.written = written;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("filter-row");
        var text = new Label(written.text());
        text.getStyleClass().add("filter-written");
        text.setTooltip(new Tooltip(Words.of("filter.written")));
        getChildren().addAll(text, RowBox.remove(remove));
    }

    @Override
    public Clause clause() {
        return written;
    }

    @Override
    public Node node() {
        return this;
    }
}
