package org.postil.ui.reviews;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The reviews as a table that can be ordered by each column. */
final class ReviewsTable {
    private static final NumberFormat NUMBER = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    private final TableView<ReviewRow> table;

    ReviewsTable(ReviewsViewModel model) {
        var sorted = new SortedList<>(model.rows());
        table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("reviews-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setAccessibleText(Words.of("step.reviews"));
        table.getColumns().add(reference());
        var titles = title();
        table.getColumns().add(titles);
        model.rows()
                .addListener(
                        (ListChangeListener<ReviewRow>)
                                change -> titles.setVisible(anyTitle(model.rows())));
        table.getColumns().add(documents());
        table.getColumns().add(reading());
        table.getColumns().add(number("reviews.words", 84, ReviewRow::words));
        table.getColumns().add(number("reviews.passages", 104, ReviewRow::passages));
        table.getColumns().add(number("reviews.themes", 84, ReviewRow::themes));
        table.getColumns().add(touched());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    // the rows are made anew after each edit: nothing was chosen by that
                    if (now != null) {
                        model.select(Optional.of(now));
                    }
                });
        model.selectedProperty()
                .addListener((property, was, now) -> now.ifPresent(this::keepSelected));
    }

    /** Without any title of its own the column would only take room. */
    private static boolean anyTitle(List<ReviewRow> rows) {
        return rows.stream().anyMatch(r -> !r.review().title().equals(r.review().reference()));
    }

    TableView<ReviewRow> node() {
        return table;
    }

    private void keepSelected(ReviewRow row) {
        if (table.getSelectionModel().getSelectedItem() != row) {
            table.getSelectionModel().select(row);
        }
    }

    void reveal(ReviewRow row) {
        table.getSelectionModel().select(row);
        Rows.top(table, row);
    }

    private static <T> TableColumn<ReviewRow, T> column(
            String key, double usual, double least, Function<ReviewRow, T> value) {
        var column = new TableColumn<ReviewRow, T>(Words.of(key));
        column.setPrefWidth(usual);
        column.setMinWidth(least);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static TableColumn<ReviewRow, Review> reference() {
        var column = column("reviews.reference", 170, 110, ReviewRow::review);
        column.setComparator(
                Comparator.comparing(Review::reference, String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(made -> new ReferenceCell());
        return column;
    }

    private static TableColumn<ReviewRow, String> title() {
        var column =
                column(
                        "reviews.review_title",
                        230,
                        110,
                        row ->
                                row.review().title().equals(row.review().reference())
                                        ? ""
                                        : row.review().title());
        column.setCellFactory(made -> new TextCell());
        return column;
    }

    private static TableColumn<ReviewRow, String> documents() {
        var column = column("reviews.documents", 210, 120, ReviewsTable::told);
        column.setCellFactory(made -> new TextCell());
        return column;
    }

    private static String told(ReviewRow row) {
        return row.documents().stream()
                .map(Document::role)
                .map(RoleWords::of)
                .collect(Collectors.joining(", "));
    }

    private static TableColumn<ReviewRow, ReviewRow> reading() {
        var column = column("reviews.reading", 150, 110, row -> row);
        column.setComparator(Comparator.comparing(ReviewsTable::progress));
        column.setCellFactory(made -> new ReadingCell());
        return column;
    }

    /** Least read first. */
    private static int progress(ReviewRow row) {
        return row.reading().stream().mapToInt(r -> 3 - r.state().ordinal()).sum();
    }

    private static TableColumn<ReviewRow, Integer> number(
            String key, double width, ToIntFunction<ReviewRow> value) {
        var column = column(key, width, 70, value::applyAsInt);
        column.getStyleClass().add("number");
        column.setCellFactory(made -> new NumberCell());
        return column;
    }

    private static TableColumn<ReviewRow, Instant> touched() {
        var column =
                column("reviews.touched", 150, 130, row -> row.touched().orElse(Instant.EPOCH));
        column.setCellFactory(made -> new TouchedCell());
        return column;
    }

    private static final class TextCell extends TableCell<ReviewRow, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }

    private static final class NumberCell extends TableCell<ReviewRow, Integer> {
        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : NUMBER.format(number));
        }
    }

    private static final class TouchedCell extends TableCell<ReviewRow, Instant> {
        TouchedCell() {
            getStyleClass().add("muted");
        }

        @Override
        protected void updateItem(@Nullable Instant at, boolean empty) {
            super.updateItem(at, empty);
            setText(
                    empty || at == null || at.equals(Instant.EPOCH)
                            ? null
                            : When.told(at, LocalDate.now()));
        }
    }

    private static final class ReferenceCell extends TableCell<ReviewRow, Review> {
        private final Label state = Labels.key("");

        @Override
        protected void updateItem(@Nullable Review review, boolean empty) {
            super.updateItem(review, empty);
            if (empty || review == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(review.reference());
            boolean counted = review.inclusion() == Review.Inclusion.INCLUDED;
            state.setText(
                    counted
                            ? ""
                            : Words.of(
                                    "reviews.inclusion_"
                                            + review.inclusion().name().toLowerCase(Locale.ROOT)));
            setGraphic(counted ? null : state);
        }
    }

    private static final class ReadingCell extends TableCell<ReviewRow, ReviewRow> {
        private final HBox box = new HBox(10);

        ReadingCell() {
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable ReviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            boolean alone = row.reading().size() == 1;
            var names = ShortNames.of(row.reading().stream().map(r -> r.coder()).toList());
            box.getChildren().clear();
            for (var reading : row.reading()) {
                var words =
                        Words.of(
                                "reviews.state_" + reading.state().name().toLowerCase(Locale.ROOT));
                var label =
                        new Label(
                                reading.state().sign()
                                        + " "
                                        + (alone ? words : names.get(reading.coder())));
                label.setTooltip(new Tooltip(reading.coder() + ": " + words));
                label.getStyleClass()
                        .add("reading-" + reading.state().name().toLowerCase(Locale.ROOT));
                box.getChildren().add(label);
            }
            setGraphic(box);
        }
    }
}
