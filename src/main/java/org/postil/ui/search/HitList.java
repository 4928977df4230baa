package org.postil.ui.search;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.Optional;
import java.util.function.Consumer;

/** The hits, one a line, under the heads of their documents. Only hits are selected. */
final class HitList {
    static final double LINE = 30;

    private final ListView<SearchRow> list;
    private final SearchViewModel model;
    private final Consumer<SearchRow.Line> open;

    HitList(SearchViewModel model, Consumer<SearchRow.Line> open) {
        this.model = model;
        this.open = open;
        list = new ListView<>(model.rows());
        list.setId("search-hits");
        list.getStyleClass().add("hits");
        list.setFixedCellSize(LINE);
        list.setAccessibleText(Words.of("search.hits"));
        list.setCellFactory(made -> new HitCell(open, model::more));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) ->
                        model.select(
                                now instanceof SearchRow.Line line
                                        ? Optional.of(line)
                                        : Optional.empty()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    ListView<SearchRow> node() {
        return list;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            step(1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            step(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        }
    }

    /** To the next line, or the one before, that is no head. */
    void step(int direction) {
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at + direction;
        while (next >= 0
                && next < model.rows().size()
                && model.rows().get(next) instanceof SearchRow.Head) {
            next += direction;
        }
        if (next >= 0 && next < model.rows().size()) {
            list.getSelectionModel().clearAndSelect(next);
            show(next, direction);
        }
    }

    /** With its head, when it is the first. */
    private void show(int row, int direction) {
        int seen = Math.max(0, (int) (list.getHeight() / LINE) - 2);
        int first = list.getProperties().get("first") instanceof Integer top ? top : 0;
        if (row <= first + 1 || direction < 0 && row - 1 <= first) {
            first = Math.max(0, row - 2);
            Rows.top(list, first);
        } else if (row >= first + seen) {
            first = row - seen + 1;
            Rows.top(list, first);
        }
        list.getProperties().put("first", first);
    }

    void reveal(SearchRow.Line line) {
        int at = model.rows().indexOf(line);
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
            int first = Math.max(0, at - 6);
            Rows.top(list, first);
            list.getProperties().put("first", first);
        }
    }

    void focus() {
        list.requestFocus();
    }

    /** Goes to the selected hit; to the first when none is selected. */
    void openSelected() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case SearchRow.Line line -> open.accept(line);
            case SearchRow.More more -> model.more();
            case SearchRow.Head head -> step(1);
            case null -> step(1);
        }
    }
}
