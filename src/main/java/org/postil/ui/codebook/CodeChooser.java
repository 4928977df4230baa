package org.postil.ui.codebook;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One code out of many, found by a few letters; the arrow keys choose while one types. */
final class CodeChooser extends VBox {
    private static final double ROW = 30;
    private static final int VISIBLE = 6;

    private final List<Choice> all;
    private final SearchField field;
    private final ListView<Choice> list = new ListView<>();
    private final ReadOnlyObjectWrapper<Optional<Choice>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param code empty for the top of the tree
     * @param words key and name, or what the top is called
     * @param path of its parent, empty at the top
     */
    record Choice(Optional<Code> code, boolean theme, String words, String path) {
        private boolean matches(String typed) {
            String text = (words + " " + path).toLowerCase(Locale.ROOT);
            return code.filter(c -> CodebookRows.matches(c, typed)).isPresent()
                    || List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                            .allMatch(text::contains);
        }
    }

    CodeChooser(String prompt, List<Choice> choices) {
        all = choices;
        field = new SearchField(prompt, Words.of("codebook.clear"));
        field.setId("code-choice-field");
        list.setId("code-choice-list");
        list.getStyleClass().add("code-choices");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(VISIBLE * ROW + 2);
        list.setMinHeight(VISIBLE * ROW + 2);
        list.setPlaceholder(Labels.muted(Words.of("codebook.no_choice")));
        list.setCellFactory(made -> new Row(list));
        list.setFocusTraversable(false);
        setSpacing(6);
        getChildren().addAll(field, list);
        field.textProperty().addListener((property, was, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> chosen.set(Optional.ofNullable(now)));
        fill();
    }

    /** What is chosen; empty when nothing fits what was typed. */
    ReadOnlyObjectProperty<Optional<Choice>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void fill() {
        var before = chosen.get();
        list.getItems().setAll(all.stream().filter(c -> c.matches(field.getText())).toList());
        if (before.filter(list.getItems()::contains).isPresent()) {
            list.getSelectionModel().select(before.get());
        } else {
            list.getSelectionModel().selectFirst();
        }
        Rows.top(list, Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    }

    private void key(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case KeyCode.DOWN -> 1;
                    case KeyCode.UP -> -1;
                    case KeyCode.PAGE_DOWN -> VISIBLE - 1;
                    case KeyCode.PAGE_UP -> 1 - VISIBLE;
                    default -> 0;
                };
        int size = list.getItems().size();
        if (by != 0 && size > 0) {
            int at = list.getSelectionModel().getSelectedIndex();
            int next = Math.clamp(at + by, 0, size - 1);
            list.getSelectionModel().select(next);
            Rows.top(list, Math.max(0, next - VISIBLE / 2));
            event.consume();
        }
    }

    private static final class Row extends ListCell<Choice> {
        private final Label name = new Label();
        private final Label path = Labels.muted("");
        private final HBox mark = new HBox();
        private final HBox line = new HBox(8, mark, name, path);

        Row(ListView<Choice> list) {
            mark.setAlignment(Pos.CENTER);
            line.setAlignment(Pos.CENTER_LEFT);
            path.getStyleClass().add("small");
            path.setMinWidth(0);
            name.setMinWidth(0);
            HBox.setHgrow(path, Priority.ALWAYS);
            prefWidthProperty().bind(list.widthProperty().subtract(20));
        }

        @Override
        protected void updateItem(@Nullable Choice item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            mark.getChildren()
                    .setAll(
                            item.code().stream()
                                    .map(code -> CodeMark.of(code, item.theme()))
                                    .toList());
            name.setText(item.words());
            path.setText(item.path());
            setGraphic(line);
            setAccessibleText(item.words() + ", " + item.path());
        }
    }
}
