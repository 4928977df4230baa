package org.postil.ui.template;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.postil.ui.control.Rows;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * Rows of a list dragged by pressing to another place among them; a line shows where. Esc leaves
 * all as it was.
 */
final class RowDrag<T> {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final int NONE = -1;

    private final ListView<T> list;
    private final BiPredicate<Integer, Integer> may;
    private final BiConsumer<Integer, Integer> drop;
    private int pressed = NONE;
    private int gap = NONE;
    private boolean dragging;

    /**
     * @param may whether a row (index) may come before another (index, the list's size for the end)
     * @param drop puts a row there
     */
    RowDrag(
            ListView<T> list,
            BiPredicate<Integer, Integer> may,
            BiConsumer<Integer, Integer> drop) {
        this.list = list;
        this.may = may;
        this.drop = drop;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (dragging && event.getCode() == KeyCode.ESCAPE) {
                        end();
                        event.consume();
                    }
                });
    }

    private void press(MouseEvent event) {
        pressed =
                event.getButton() == MouseButton.PRIMARY
                        ? at(event).map(ListCell::getIndex).orElse(NONE)
                        : NONE;
    }

    private void drag(MouseEvent event) {
        if (pressed == NONE || event.isStillSincePress()) {
            return;
        }
        dragging = true;
        list.setCursor(Cursor.CLOSED_HAND);
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        var over = at(event);
        if (over.isPresent()) {
            var cell = over.get();
            if (y < cell.getHeight()) {
                Rows.top(list, Math.max(0, cell.getIndex() - 1));
            } else if (y > list.getHeight() - cell.getHeight()) {
                Rows.top(
                        list,
                        Math.max(
                                0,
                                cell.getIndex() - (int) (list.getHeight() / cell.getHeight()) + 2));
            }
            double inCell = cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            int wanted = cell.getIndex() + (inCell > cell.getHeight() / 2 ? 1 : 0);
            gap = may.test(pressed, wanted) ? wanted : NONE;
        } else {
            gap = NONE;
        }
        paint();
        event.consume();
    }

    private void release(MouseEvent event) {
        int from = pressed;
        int to = gap;
        boolean was = dragging;
        end();
        if (was) {
            event.consume();
            if (to != NONE && to != from && to != from + 1) {
                drop.accept(from, to);
            }
        }
    }

    private void end() {
        pressed = NONE;
        gap = NONE;
        dragging = false;
        list.setCursor(null);
        paint();
    }

    private void paint() {
        for (var node : list.lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell) {
                boolean last = cell.getIndex() == list.getItems().size() - 1;
                cell.pseudoClassStateChanged(ABOVE, gap != NONE && cell.getIndex() == gap);
                cell.pseudoClassStateChanged(
                        BELOW, gap != NONE && last && cell.getIndex() == gap - 1);
            }
        }
    }

    private Optional<ListCell<?>> at(MouseEvent event) {
        for (var node : list.lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell
                    && !cell.isEmpty()
                    && cell.isVisible()
                    && cell.contains(cell.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
