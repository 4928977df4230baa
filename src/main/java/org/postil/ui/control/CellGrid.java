package org.postil.ui.control;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/**
 * A table of any size with a head line and a head column that stay in view. Only what is in view
 * exists as nodes, in both directions; they are used again as the grid moves. Holds no values: they
 * are asked from a {@link CellSource}. Takes no keys: its user does.
 */
public final class CellGrid extends Region {
    public static final double ROW = 30;
    private static final double HEAD = 48;
    private static final double BAR = 12;
    private static final double LEAST_BODY = 160;

    /** What a user does to cells with the mouse. */
    public interface Actions {
        /**
         * @param extending the selection is to reach there
         */
        void select(int row, int column, boolean extending);

        /** A cell was clicked twice. */
        void open(int row, int column);

        void head(int column);
    }

    private final Pane body = new Pane();
    private final Pane heads = new Pane();
    private final Pane lines = new Pane();
    private final Region corner = new Region();
    private final Pane content = new Pane();
    private final Pane between = new Pane();
    private final CellPool cells = new CellPool(content);
    private final GridRules rules = new GridRules(between);
    private final HeadPool headPool = new HeadPool(heads);
    private final LinePool linePool = new LinePool(lines);
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Actions actions;
    private final double lineWidth;
    private @Nullable CellSource source;
    private double[] lefts = {0};
    private Optional<CellRange> selection = Optional.empty();

    /**
     * @param lineWidth of the head column
     */
    public CellGrid(double lineWidth, Actions actions) {
        this.actions = actions;
        this.lineWidth = lineWidth;
        getStyleClass().add("cell-grid");
        getStylesheets()
                .add(
                        Objects.requireNonNull(CellGrid.class.getResource("cell-grid.css"))
                                .toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        corner.getStyleClass().add("grid-corner");
        heads.getStyleClass().add("grid-heads");
        lines.getStyleClass().add("grid-lines");
        body.getStyleClass().add("grid-body");
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        for (Pane pane : new Pane[] {body, heads, lines}) {
            var clip = new Rectangle();
            clip.widthProperty().bind(pane.widthProperty());
            clip.heightProperty().bind(pane.heightProperty());
            pane.setClip(clip);
            pane.setManaged(false);
        }
        content.setManaged(false);
        between.setManaged(false);
        body.getChildren().addAll(between, content);
        getChildren().addAll(body, heads, lines, corner, down, across);
        down.valueProperty().addListener((property, was, now) -> requestLayout());
        across.valueProperty().addListener((property, was, now) -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        body.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        heads.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        columnAt(event.getX()).ifPresent(actions::head);
                    }
                });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    /** Shows other values; the place that is in view stays. */
    public void show(CellSource now) {
        source = now;
        lefts = new double[now.columns() + 1];
        for (int i = 0; i < now.columns(); i++) {
            lefts[i + 1] = lefts[i] + now.head(i).width();
        }
        cells.forget();
        headPool.forget();
        linePool.forget();
        requestLayout();
    }

    public void select(Optional<CellRange> range) {
        selection = range;
        cells.select(range);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Brings a cell into view; the least way. */
    public void reveal(int row, int column) {
        if (source == null || row >= source.rows() || column >= source.columns()) {
            return;
        }
        layout();
        double top = row * ROW;
        down.setValue(
                Math.clamp(
                        Math.min(top, Math.max(down.getValue(), top + ROW - body.getHeight())),
                        0,
                        down.getMax()));
        double left = lefts[column];
        double right = lefts[column + 1];
        across.setValue(
                Math.clamp(
                        Math.min(left, Math.max(across.getValue(), right - body.getWidth())),
                        0,
                        across.getMax()));
    }

    /** Moves what is in view by pixels. */
    public void scrollBy(double x, double y) {
        across.setValue(Math.clamp(across.getValue() + x, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() + y, 0, down.getMax()));
    }

    /** How many lines are wholly in view. */
    public int page() {
        return Math.max(1, (int) (body.getHeight() / ROW) - 1);
    }

    /** Where a cell is, in this grid's coordinates, whether in view or not. */
    public Bounds boundsOf(int row, int column) {
        layout();
        return new BoundingBox(
                body.getLayoutX() + lefts[column] - across.getValue(),
                body.getLayoutY() + row * ROW - down.getValue(),
                lefts[column + 1] - lefts[column],
                ROW);
    }

    /** How many cells are in view, and a sum over what they show; for measuring. */
    public String painted() {
        return cells.painted();
    }

    /** What a screen reader says: the cell that is worked on. */
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT && selection.isPresent() && source != null) {
            var at = selection.get();
            if (at.row() < source.rows() && at.column() < source.columns()) {
                var cell = source.cell(at.row(), at.column());
                return source.line(at.row()).name()
                        + ", "
                        + source.head(at.column()).name()
                        + ": "
                        + (cell.words().isEmpty() ? cell.text() : cell.words());
            }
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    // ---- mouse

    private void scrolled(ScrollEvent event) {
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        scrollBy(
                sideways ? -event.getDeltaY() : -event.getDeltaX(),
                sideways ? 0 : -event.getDeltaY());
        event.consume();
    }

    private void pressed(MouseEvent event) {
        var row = rowAt(event.getY());
        var column = columnAt(event.getX());
        if (row.isEmpty() || column.isEmpty()) {
            return;
        }
        // a menu is about the selection, or about the cell that it is asked for at
        if (event.getButton() == MouseButton.SECONDARY
                && selection.filter(s -> s.contains(row.get(), column.get())).isEmpty()) {
            actions.select(row.get(), column.get(), false);
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            actions.select(row.get(), column.get(), event.isShiftDown());
            if (event.getClickCount() == 2) {
                actions.open(row.get(), column.get());
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            var row = rowAt(Math.clamp(event.getY(), 0, body.getHeight() - 1));
            var column = columnAt(Math.clamp(event.getX(), 0, body.getWidth() - 1));
            if (row.isPresent() && column.isPresent()) {
                actions.select(row.get(), column.get(), true);
            }
        }
    }

    private Optional<Integer> rowAt(double y) {
        int row = (int) Math.floor((y + down.getValue()) / ROW);
        return source != null && row >= 0 && row < source.rows()
                ? Optional.of(row)
                : Optional.empty();
    }

    private Optional<Integer> columnAt(double x) {
        double at = x + across.getValue();
        int column = firstColumn(at);
        return at >= 0 && column < lefts.length - 1 ? Optional.of(column) : Optional.empty();
    }

    /** The column that a place lies in; the number of columns behind the last. */
    private int firstColumn(double at) {
        int column = 0;
        while (column < lefts.length - 1 && lefts[column + 1] <= at) {
            column++;
        }
        return column;
    }

    // ---- layout

    @Override
    protected void layoutChildren() {
        var from = source;
        if (from == null) {
            return;
        }
        double wide = lefts[lefts.length - 1];
        double high = from.rows() * ROW;
        double head = Math.min(lineWidth, Math.max(0, getWidth() - LEAST_BODY));
        double bodyWide = Math.max(0, getWidth() - head - BAR);
        double bodyHigh = Math.max(0, getHeight() - HEAD - BAR);
        corner.resizeRelocate(0, 0, head, HEAD);
        heads.resizeRelocate(head, 0, bodyWide, HEAD);
        lines.resizeRelocate(0, HEAD, head, bodyHigh);
        body.resizeRelocate(head, HEAD, bodyWide, bodyHigh);
        bar(down, bodyHigh, high);
        bar(across, bodyWide, wide);
        down.resizeRelocate(getWidth() - BAR, HEAD, BAR, bodyHigh);
        across.resizeRelocate(head, getHeight() - BAR, bodyWide, BAR);
        double x = Math.round(across.getValue());
        double y = Math.round(down.getValue());
        int firstRow = (int) (y / ROW);
        int lastRow = Math.min(from.rows() - 1, (int) ((y + bodyHigh) / ROW));
        int firstColumn = firstColumn(x);
        int lastColumn = Math.min(from.columns() - 1, firstColumn(x + bodyWide));
        var view = new CellRange(firstRow, firstColumn, lastRow, lastColumn);
        // cells keep their places on what moves below the clip
        content.relocate(-x, -y);
        cells.show(from, view, lefts, selection);
        rules.show(view, lefts, x, y);
        headPool.show(from, firstColumn, lastColumn, lefts, x, HEAD);
        linePool.show(from, firstRow, lastRow, y, head);
    }

    private static void bar(ScrollBar bar, double seen, double all) {
        double most = Math.max(0, all - seen);
        bar.setMax(most);
        bar.setVisibleAmount(all <= seen ? most : most * seen / all);
        bar.setUnitIncrement(ROW);
        bar.setBlockIncrement(Math.max(ROW, seen - ROW));
        bar.setVisible(most > 0);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }
}
