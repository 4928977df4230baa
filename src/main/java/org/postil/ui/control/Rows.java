package org.postil.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import java.util.function.IntConsumer;

/**
 * Brings rows of a list or a table into sight.
 *
 * <p>{@code scrollTo(row)} of JavaFX puts the row at the top even where too few rows follow it, and
 * with rows of one height ({@code fixedCellSize}) the way back from there ends a row short of the
 * end: the last row stays out of sight. A row beyond the last is taken for the end, and that place
 * is exact.
 */
public final class Rows {
    private Rows() {}

    /** Puts a row at the top, or shows the end of the list where too few rows follow. */
    public static void top(ListView<?> list, int row) {
        top(list, row, list.getItems().size(), list.getFixedCellSize(), list::scrollTo);
    }

    /** Puts an item's row at the top; an item that is not in the list is passed over. */
    public static <T> void top(ListView<T> list, T item) {
        int row = list.getItems().indexOf(item);
        if (row >= 0) {
            top(list, row);
        }
    }

    /** Puts a row at the top, or shows the end of the table where too few rows follow. */
    public static void top(TableView<?> table, int row) {
        top(table, row, table.getItems().size(), table.getFixedCellSize(), table::scrollTo);
    }

    /** Puts an item's row at the top; an item that is not in the table is passed over. */
    public static <T> void top(TableView<T> table, T item) {
        int row = table.getItems().indexOf(item);
        if (row >= 0) {
            top(table, row);
        }
    }

    private static void top(
            Control control, int row, int count, double height, IntConsumer scrollTo) {
        int wanted = Math.clamp(row, 0, Math.max(0, count - 1));
        boolean end = height > 0 && (count - wanted) * height <= seen(control);
        scrollTo.accept(end ? count : wanted);
    }

    /** Height the rows are seen in, in pixels. */
    private static double seen(Control control) {
        return control.lookup(".clipped-container") instanceof Region clip
                ? clip.getHeight()
                : control.getHeight();
    }
}
