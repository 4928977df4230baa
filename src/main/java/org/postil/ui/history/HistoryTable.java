package org.postil.ui.history;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The steps as a table, newest first. */
final class HistoryTable {
    private final TableView<HistoryRow> table;

    HistoryTable(HistoryViewModel model) {
        table = new TableView<>(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(Words.of("history.title"));
        table.getColumns().add(when());
        table.getColumns().add(what());
        table.getColumns().add(who());
        table.getColumns().add(rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> model.select(Optional.ofNullable(now)));
    }

    TableView<HistoryRow> node() {
        return table;
    }

    /** Selects a row and brings it into sight. */
    void reveal(HistoryRow row) {
        table.getSelectionModel().select(row);
        Rows.top(table, row);
    }

    /** The coder's colour as a dot; always beside the name. */
    static Node dot(String colour) {
        var dot = new Region();
        dot.getStyleClass().add("who-dot");
        dot.setStyle(
                "-fx-background-color: " + (colour.isEmpty() ? "-postil-muted" : colour) + ";");
        return dot;
    }

    private static TableColumn<HistoryRow, String> when() {
        var column = new TableColumn<HistoryRow, String>(Words.of("history.when"));
        width(column, 160, 150);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(When.told(row.getValue().at(), LocalDate.now())));
        column.setCellFactory(made -> new MutedCell());
        column.setSortable(false);
        return column;
    }

    private static TableColumn<HistoryRow, HistoryRow> what() {
        var column = new TableColumn<HistoryRow, HistoryRow>(Words.of("history.what"));
        width(column, 620, 200);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new WhatCell());
        column.setSortable(false);
        return column;
    }

    private static TableColumn<HistoryRow, HistoryRow> who() {
        var column = new TableColumn<HistoryRow, HistoryRow>(Words.of("history.who"));
        width(column, 190, 120);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new WhoCell());
        column.setSortable(false);
        return column;
    }

    private static TableColumn<HistoryRow, String> rows() {
        var column = new TableColumn<HistoryRow, String>(Words.of("history.rows"));
        width(column, 90, 80);
        column.getStyleClass().add("number");
        var format = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(format.format(row.getValue().rows())));
        column.setSortable(false);
        return column;
    }

    private static void width(TableColumn<?, ?> column, double usual, double least) {
        column.setPrefWidth(usual);
        column.setMinWidth(least);
        column.setReorderable(false);
    }

    private static final class MutedCell extends TableCell<HistoryRow, String> {
        MutedCell() {
            getStyleClass().add("muted");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }

    private static final class WhatCell extends TableCell<HistoryRow, HistoryRow> {
        private final Label words = new Label();
        private final Label undone = Labels.key(Words.of("history.state_undone"));
        private final HBox box = new HBox(8, words, undone);

        WhatCell() {
            box.setAlignment(Pos.CENTER_LEFT);
            undone.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable HistoryRow item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            words.setText(item.what());
            words.getStyleClass().setAll("label", item.undone() ? "muted" : "plain");
            undone.setVisible(item.undone());
            setGraphic(box);
        }
    }

    private static final class WhoCell extends TableCell<HistoryRow, HistoryRow> {
        @Override
        protected void updateItem(@Nullable HistoryRow item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            setGraphic(dot(item.colour()));
            setText(item.who());
        }
    }
}
