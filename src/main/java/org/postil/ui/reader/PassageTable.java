package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The passages of the text as an ordinary table, to be read, sorted and gone to. */
final class PassageTable extends VBox {
    private static final double HEIGHT = 220;

    /** Which passages are listed. */
    private enum Shown {
        ALL,
        WITHOUT_CODE
    }

    private final ReaderViewModel model;
    private final ObservableList<Passage> all = FXCollections.observableArrayList();
    private final FilteredList<Passage> listed = new FilteredList<>(all);
    private final TableView<Passage> table;
    private final Label count = Labels.muted("");
    private final Choice<Shown> choice;

    /**
     * @param go goes to a passage in the text
     */
    PassageTable(ReaderViewModel model, Consumer<Passage> go) {
        this.model = model;
        var sorted = new SortedList<>(listed);
        table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("passage-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setAccessibleText(Words.of("reader.table"));
        table.setPlaceholder(Labels.muted(Words.of("reader.table_none")));
        table.getColumns().add(column("reader.table_place", 150, this::place));
        table.getColumns().add(column("reader.table_words", 420, this::words));
        table.getColumns().add(column("reader.table_codes", 260, this::codes));
        table.getColumns().add(column("reader.table_kind", 120, p -> Kinds.word(p.kind())));
        table.getColumns().add(column("reader.table_coder", 110, this::coder));
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        chosen().ifPresent(go);
                        event.consume();
                    }
                });
        table.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        chosen().ifPresent(go);
                    }
                });
        choice =
                new Choice<>(
                        "passage-table-shown",
                        Words.of("reader.table_shown"),
                        List.of(Shown.values()),
                        Shown.ALL,
                        PassageTable::name,
                        chosen -> narrow());
        var head =
                new HBox(10, Labels.section(Words.of("reader.table")), count, Labels.gap(), choice);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("reader-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        getStyleClass().add("passage-table");
        setMinHeight(120);
        setPrefHeight(HEIGHT);
        visibleProperty().addListener((property, was, now) -> fill());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.passagesProperty().addListener((property, was, now) -> fill());
    }

    TableView<Passage> table() {
        return table;
    }

    private Optional<Passage> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private static String name(Shown shown) {
        return switch (shown) {
            case ALL -> Words.of("reader.table_all");
            case WITHOUT_CODE -> Words.of("reader.table_without");
        };
    }

    /** Nothing is worked out while it is not seen. */
    private void fill() {
        long before = chosen().map(Passage::id).orElse(0L);
        all.setAll(isVisible() ? model.passagesProperty().get() : List.of());
        narrow();
        table.getItems().stream()
                .filter(p -> p.id() == before)
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private void narrow() {
        boolean without = choice.getValue() == Shown.WITHOUT_CODE;
        listed.setPredicate(p -> !without || p.codes().isEmpty() && p.kind().isForCodes());
        count.setText(Words.of("reader.table_count", listed.size()));
    }

    private static TableColumn<Passage, String> column(
            String title, double width, Function<Passage, String> value) {
        var column = new TableColumn<Passage, String>(Words.of(title));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }

    private String place(Passage passage) {
        return text(passage).map(t -> t.place(passage.span().start())).orElse("");
    }

    private String words(Passage passage) {
        return text(passage).map(t -> t.quote(passage.span())).orElse("");
    }

    private Optional<ReaderText> text(Passage passage) {
        return model.textProperty().get().filter(t -> t.document().id() == passage.document());
    }

    private String codes(Passage passage) {
        return model.snapshot().codebook().codes().stream()
                .filter(code -> passage.codes().contains(code.id()))
                .map((Code code) -> PassageMarks.name(code))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private String coder(Passage passage) {
        return model.snapshot().coders().stream()
                .filter(c -> c.id() == passage.coder())
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }
}
