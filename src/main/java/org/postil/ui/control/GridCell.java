package org.postil.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One cell of a {@link CellGrid}, used again for others as the grid moves. */
final class GridCell extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
    private static final double SIDE = 8;
    private static final double GAP = 4;

    /** Where what is out of view lies. */
    static final double AWAY = -10_000;

    private final Label text = new Label();
    private final Label marks = new Label();
    private int row = -1;
    private int column = -1;
    private CellSource.Cell shown = CellSource.Cell.EMPTY;

    GridCell() {
        getStyleClass().add("grid-cell");
        text.getStyleClass().add("grid-text");
        marks.getStyleClass().add("grid-marks");
        text.setManaged(false);
        marks.setManaged(false);
        getChildren().addAll(text, marks);
        setManaged(false);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    boolean isAt(int aRow, int aColumn) {
        return row == aRow && column == aColumn;
    }

    void put(int aRow, int aColumn, CellSource.Cell cell, boolean fixed) {
        row = aRow;
        column = aColumn;
        pseudoClassStateChanged(FIXED, fixed);
        if (!cell.equals(shown)) {
            shown = cell;
            text.setText(cell.text());
            marks.setText(cell.marks());
            pseudoClassStateChanged(MUTED, cell.muted());
            requestLayout();
        }
    }

    /**
     * Out of view, until it is used again. It is moved rather than hidden: a node that comes to be
     * visible is styled afresh.
     */
    void away() {
        row = -1;
        column = -1;
        relocate(AWAY, AWAY);
    }

    void select(boolean selected, boolean lead) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(LEAD, lead);
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - SIDE;
        if (!shown.marks().isEmpty()) {
            double wide = Math.ceil(marks.prefWidth(-1));
            marks.resizeRelocate(right - wide, 0, wide, getHeight());
            right -= wide + GAP;
        }
        text.resizeRelocate(SIDE, 0, Math.max(0, right - SIDE), getHeight());
    }
}
