package org.postil.ui.themes;

import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The passages under the heads of their reviews. Only passages are selected, several at will. */
final class PassageList {
    private final ThemesViewModel model;
    private final ListView<PassageRow> list;
    private final PassageDeeds deeds;
    private final List<PassageCell> cells = new ArrayList<>();
    private @Nullable ContextMenu menu;
    private int anchor = -1;
    private int kept = -1;

    /** Ids of what is selected, while rows are exchanged. */
    private List<Long> keeping = List.of();

    PassageList(ThemesViewModel model, PassageDeeds deeds) {
        this.model = model;
        this.deeds = deeds;
        list = new ListView<>(model.rows());
        list.setId("themes-passages");
        list.getStyleClass().add("theme-list");
        list.setAccessibleText(Words.of("themes.passages"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(made -> {
            var cell = new PassageCell(list, model, deeds);
            cells.add(cell);
            return cell;
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<PassageRow>) change -> tellSelected());
        model.whenWordsArrive(() -> cells.forEach(PassageCell::wordsArrived));
    }

    ListView<PassageRow> node() {
        return list;
    }

    private void tellSelected() {
        var ids = new ArrayList<Long>();
        for (PassageRow row : list.getSelectionModel().getSelectedItems()) {
            if (row instanceof PassageRow.Item item) {
                ids.add(item.passage().id());
            }
        }
        model.select(ids);
    }

    /**
     * Goes from passage to passage; heads are passed over.
     *
     * @param by how many rows, about
     * @param extend whether what is between is selected too
     */
    private void step(int by, boolean extend) {
        int from = list.getFocusModel().getFocusedIndex();
        int to = itemFrom(Math.clamp(from + (long) by, 0, model.rows().size() - 1), by);
        if (to < 0) {
            return;
        }
        var selection = list.getSelectionModel();
        if (extend) {
            int start = selection.isSelected(anchor) ? anchor : Math.max(0, from);
            selection.clearSelection();
            selection.selectRange(Math.min(start, to), Math.max(start, to) + 1);
            anchor = start;
        } else {
            selection.clearAndSelect(to);
            anchor = to;
        }
        list.getFocusModel().focus(to);
        show(to);
        if (to == 1) {
            Rows.top(list, 0);
        }
    }

    /** The passage at a row, else the next one in a direction, else the next one in the other. */
    private int itemFrom(int row, int by) {
        int direction = by < 0 ? -1 : 1;
        for (int way : new int[] {direction, -direction}) {
            for (int i = row; i >= 0 && i < model.rows().size(); i += way) {
                if (model.rows().get(i) instanceof PassageRow.Item) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Moves as little as can be so that a row is seen. */
    private void show(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    void reveal(PassageRow.Item item) {
        int at = model.rows().indexOf(item);
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            anchor = at;
            Rows.top(list, Math.max(0, at - 1));
        }
    }

    /** To the first passage when none is selected. */
    void selectFirst() {
        if (model.selected().isEmpty() && !model.rows().isEmpty()) {
            list.getFocusModel().focus(-1);
            step(1, false);
        }
    }

    void focus() {
        selectFirst();
        list.requestFocus();
    }

    // ---- rows are exchanged under the selection

    /** Call before the rows change. */
    void remember() {
        keeping = model.selected();
        kept = list.getSelectionModel().getSelectedIndex();
    }

    /** Call after: what was selected is again; where it is gone, what is in its place. */
    void recall() {
        var ids = new HashSet<>(keeping);
        var found = new ArrayList<Integer>();
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof PassageRow.Item item
                    && ids.contains(item.passage().id())) {
                found.add(i);
            }
        }
        var selection = list.getSelectionModel();
        if (found.isEmpty()) {
            if (!keeping.isEmpty() && !model.rows().isEmpty()) {
                int at = itemFrom(Math.clamp(kept, 0, model.rows().size() - 1), 1);
                selection.clearAndSelect(at);
                list.getFocusModel().focus(at);
            }
        } else if (!found.equals(selection.getSelectedIndices().stream().sorted().toList())) {
            selection.clearSelection();
            found.forEach(selection::select);
        }
        tellSelected();
    }

    // ---- keys and menu

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.CONTEXT_MENU) {
            menu().show(list, Side.TOP, 40, 60);
            event.consume();
            return;
        }
        if (moved(event.getCode(), event.isShiftDown())) {
            event.consume();
            return;
        }
        if (event.isShiftDown()) {
            return;
        }
        PassageDeed.of(event.getCode())
                .ifPresent(deed -> {
                    deeds.run(deed, list);
                    event.consume();
                });
    }

    private void typed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown()) {
            PassageDeed.typed(event.getCharacter())
                    .ifPresent(deed -> {
                        event.consume();
                        deeds.run(deed, list);
                    });
        }
    }

    private boolean moved(KeyCode code, boolean extend) {
        int all = model.rows().size();
        switch (code) {
            case UP -> step(-1, extend);
            case DOWN -> step(1, extend);
            case PAGE_UP -> step(-page(), extend);
            case PAGE_DOWN -> step(page(), extend);
            case HOME -> step(-all, extend);
            case END -> step(all, extend);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** How many rows are seen at once, less one. */
    private int page() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            int seen = flow.getLastVisibleCell().getIndex() - flow.getFirstVisibleCell().getIndex();
            return Math.max(1, seen - 1);
        }
        return 1;
    }

    private void showMenu(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            menu().show(list, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private ContextMenu menu() {
        if (menu != null) {
            menu.hide();
        }
        var made = new ContextMenu();
        boolean own =
                !model.chosen().isEmpty() && model.chosen().stream().allMatch(PassageRow.Item::own);
        for (PassageDeed deed : PassageDeed.values()) {
            if (deed == PassageDeed.FITS || deed == PassageDeed.RETAG) {
                made.getItems().add(new SeparatorMenuItem());
            }
            var item = new MenuItem(deed.words(), Icons.of(deed.icon()));
            item.setAccelerator(new KeyCodeCombination(deed.code()));
            item.setDisable(model.chosen().isEmpty() || deed.changes() && !own);
            item.setOnAction(event -> deeds.run(deed, list));
            made.getItems().add(item);
        }
        menu = made;
        return made;
    }
}
