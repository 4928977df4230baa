package org.postil.ui.sample;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The reviews as a table, several of which can be selected. */
final class SampleTable {
    private static final NumberFormat NUMBER = NumberFormat.getIntegerInstance(Locale.ENGLISH);

    private final SampleViewModel model;
    private final TableView<SampleRow> table;
    private Set<Long> kept = Set.of();
    private boolean exchanging;

    SampleTable(SampleViewModel model) {
        this.model = model;
        table = new TableView<>(model.rows());
        table.setId("sample-table");
        table.setAccessibleText(Words.of("sample.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("sample.reference", 130, 90, false, r -> r.review().reference());
        var titles = column("sample.review_title", 240, 100, false, SampleTable::title);
        model.rows()
                .addListener(
                        (ListChangeListener<SampleRow>)
                                change -> titles.setVisible(anyTitle(model.rows())));
        column(
                "sample.inclusion",
                120,
                110,
                false,
                r -> InclusionWords.signed(r.review().inclusion()));
        column("sample.reason", 240, 100, false, r -> r.review().exclusionReason());
        column("sample.documents", 104, 96, true, r -> NUMBER.format(r.documents().size()));
        column("sample.words", 96, 84, true, r -> NUMBER.format(r.words()));
        column("sample.sources", 104, 92, true, SampleTable::sources);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<SampleRow>) change -> selected());
        model.onRows(this::before, this::after);
    }

    TableView<SampleRow> node() {
        return table;
    }

    private static String title(SampleRow row) {
        return row.review().title().equals(row.review().reference()) ? "" : row.review().title();
    }

    private static String sources(SampleRow row) {
        return Words.of("sample.sources_of", row.sourced(), row.documents().size());
    }

    /** Without any title of its own the column would only take room. */
    private static boolean anyTitle(List<SampleRow> rows) {
        return rows.stream().anyMatch(row -> !title(row).isEmpty());
    }

    private TableColumn<SampleRow, SampleRow> column(
            String key,
            double usual,
            double least,
            boolean number,
            Function<SampleRow, String> words) {
        var column = new TableColumn<SampleRow, SampleRow>(Words.of(key));
        column.setPrefWidth(usual);
        column.setMinWidth(least);
        column.setReorderable(false);
        column.setSortable(false);
        if (number) {
            column.getStyleClass().add("number");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new WordsCell(words));
        table.getColumns().add(column);
        return column;
    }

    private static final class WordsCell extends TableCell<SampleRow, SampleRow> {
        private final Function<SampleRow, String> words;

        WordsCell(Function<SampleRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable SampleRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }

    private void selected() {
        if (!exchanging) {
            model.select(ids());
        }
    }

    private List<Long> ids() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .map(row -> row.review().id())
                .toList();
    }

    private void before() {
        exchanging = true;
        kept = new HashSet<>(ids());
    }

    private void after() {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (kept.contains(table.getItems().get(i).review().id())) {
                indices.add(i);
            }
        }
        if (!indices.equals(table.getSelectionModel().getSelectedIndices())) {
            table.getSelectionModel().clearSelection();
            indices.forEach(table.getSelectionModel()::select);
        }
        exchanging = false;
        selected();
    }

    void reveal(long review) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).review().id() == review) {
                table.getSelectionModel().clearAndSelect(i);
                Rows.top(table, Math.max(0, i - 3));
            }
        }
    }
}
