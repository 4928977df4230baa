package org.postil.ui.reviews;

import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.postil.domain.DocumentRole;
import org.postil.ui.control.Completion;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.reviews.Grouping.Row;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which review, title and document role each file has; shown before anything is written. */
final class GroupingSheet {
    private static final double WIDTH = 1_000;
    private static final double ROW = 42;
    private static final int MOST_ROWS = 9;

    private GroupingSheet() {}

    static void show(OverlayPane overlays, Grouping grouping, Runnable go) {
        var table = table(grouping);
        var problem = new Label();
        problem.getStyleClass().add("group-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(grouping.stateProperty().map(state -> state.problem().orElse("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("reviews.group_title"),
                                Labels.body(Words.of("reviews.group_words")),
                                table,
                                problem)
                        .wide(WIDTH)
                        .cancel();
        var main = sheet.main("", go);
        main.setId("group-import");
        main.textProperty()
                .bind(
                        grouping.stateProperty()
                                .map(s -> Words.of("reviews.group_go", s.files(), s.reviews())));
        main.disableProperty()
                .bind(grouping.stateProperty().map(state -> state.problem().isPresent()));
        sheet.show();
        table.requestFocus();
        table.getSelectionModel().select(0);
    }

    private static TableView<Row> table(Grouping grouping) {
        var table = new TableView<Row>();
        table.setId("group-table");
        table.getStyleClass().add("group-table");
        table.getStylesheets()
                .add(
                        Objects.requireNonNull(GroupingSheet.class.getResource("reviews.css"))
                                .toExternalForm());
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(Words.of("reviews.group_title"));
        table.getColumns().add(wanted());
        table.getColumns().add(file());
        table.getColumns().add(reference(grouping));
        table.getColumns().add(title());
        table.getColumns().add(role());
        table.getItems().setAll(grouping.rows());
        table.setPrefHeight(34 + ROW * Math.clamp(grouping.rows().size(), 2, MOST_ROWS));
        return table;
    }

    private static TableColumn<Row, Row> column(String key, double usual, double least) {
        var column = new TableColumn<Row, Row>(key.isEmpty() ? "" : Words.of(key));
        column.setPrefWidth(usual);
        column.setMinWidth(least);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static TableColumn<Row, Row> wanted() {
        var column = column("", 44, 44);
        column.setMaxWidth(44);
        column.setCellFactory(made -> {
            var box = new CheckBox();
            return new EditCell<>(
                    box,
                    box.selectedProperty(),
                    row -> row.wantedProperty().asObject(),
                    row -> box.setAccessibleText(Words.of("reviews.group_wanted", row.name())));
        });
        return column;
    }

    private static TableColumn<Row, Row> file() {
        var column = column("reviews.group_file", 300, 160);
        column.setCellFactory(made -> new FileCell());
        return column;
    }

    private static TableColumn<Row, Row> reference(Grouping grouping) {
        var column = column("reviews.group_review", 190, 110);
        column.setCellFactory(made -> {
            var field = new TextField();
            field.getStyleClass().add("group-field");
            Completion.offer(field, typed -> suggestions(grouping, typed));
            return new EditCell<>(
                    field,
                    field.textProperty(),
                    Row::referenceProperty,
                    row ->
                            field.setAccessibleText(
                                    Words.of("reviews.group_review_of", row.name())));
        });
        return column;
    }

    private static List<String> suggestions(Grouping grouping, String typed) {
        String folded = typed.toLowerCase(Locale.ROOT);
        return grouping.references().stream()
                .filter(r -> !r.equals(typed) && r.toLowerCase(Locale.ROOT).contains(folded))
                .limit(8)
                .toList();
    }

    private static TableColumn<Row, Row> title() {
        var column = column("reviews.group_review_title", 230, 110);
        column.setCellFactory(made -> {
            var field = new TextField();
            field.getStyleClass().add("group-field");
            return new EditCell<>(
                    field,
                    field.textProperty(),
                    Row::titleProperty,
                    row -> {
                        field.setAccessibleText(Words.of("reviews.group_title_of", row.name()));
                        field.disableProperty().bind(row.titleFixedProperty());
                    });
        });
        return column;
    }

    private static TableColumn<Row, Row> role() {
        var column = column("reviews.group_role", 190, 150);
        column.setCellFactory(made -> {
            var box = new ComboBox<DocumentRole>();
            box.getItems().setAll(DocumentRole.values());
            box.setConverter(new RoleWords());
            box.setMaxWidth(Double.MAX_VALUE);
            box.getStyleClass().add("group-field");
            return new EditCell<>(
                    box,
                    box.valueProperty(),
                    Row::roleProperty,
                    row -> box.setAccessibleText(Words.of("reviews.group_role_of", row.name())));
        });
        return column;
    }

    /** A cell whose control is always there: what can be changed looks so, and Tab reaches it. */
    private static final class EditCell<T> extends TableCell<Row, Row> {
        private final Node control;
        private final Property<T> shown;
        private final Function<Row, Property<T>> kept;
        private final Consumer<Row> named;
        private @Nullable Property<T> bound;

        EditCell(
                Node control,
                Property<T> shown,
                Function<Row, Property<T>> kept,
                Consumer<Row> named) {
            this.control = control;
            this.shown = shown;
            this.kept = kept;
            this.named = named;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (bound != null) {
                shown.unbindBidirectional(bound);
                bound = null;
            }
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var next = kept.apply(row);
            shown.bindBidirectional(next);
            bound = next;
            named.accept(row);
            setGraphic(control);
        }
    }

    private static final class FileCell extends TableCell<Row, Row> {
        private final Tooltip tip = new Tooltip();

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(row.name());
            tip.setText(row.path());
            setTooltip(tip);
            setGraphic(
                    switch (row.note()) {
                        case NEW -> null;
                        case THERE -> Labels.key(Words.of("reviews.group_there"));
                        case UNUSUAL -> Labels.key(Words.of("reviews.group_unusual"));
                    });
        }
    }
}
