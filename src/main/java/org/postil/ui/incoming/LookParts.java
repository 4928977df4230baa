package org.postil.ui.incoming;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.ui.control.EntryCell;
import org.postil.ui.control.EntryCell.Entry;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Optional;

/** The parts of a look at what would change: figures, and lists of what becomes of the lines. */
final class LookParts {
    private static final double LINE = 44;

    private LookParts() {}

    static Node count(long number, String words) {
        var figure = new Label(Words.of("incoming.figure", number));
        figure.getStyleClass().add("incoming-figure");
        var box = new VBox(1, figure, Labels.muted(Words.of(words)));
        box.getStyleClass().add("incoming-count");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    static Optional<Node> part(String title, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var list = new ListView<Entry>();
        list.getItems().setAll(entries);
        list.setCellFactory(made -> new EntryCell());
        list.setFixedCellSize(LINE);
        list.setPrefHeight(4 + LINE * Math.min(3, entries.size()));
        list.setMinHeight(4 + LINE);
        list.setAccessibleText(title);
        list.getStyleClass().add("incoming-list");
        list.getStylesheets().add(ColumnsSheet.styles());
        return Optional.of(new VBox(6, Labels.section(title), list));
    }
}
