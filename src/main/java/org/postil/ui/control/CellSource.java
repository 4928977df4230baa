package org.postil.ui.control;

/** What a {@link CellGrid} shows. Asked for what is in view only; must answer at once. */
public interface CellSource {
    int rows();

    int columns();

    Head head(int column);

    Line line(int row);

    Cell cell(int row, int column);

    /** Whether a column orders the lines. */
    enum Order {
        NONE,
        UP,
        DOWN
    }

    /**
     * The head of a column.
     *
     * @param below the second voice under the name
     * @param words the whole, for the tooltip
     * @param width in pixels
     * @param fixed its cells cannot be written in
     */
    record Head(
            String name, String below, String words, double width, Order order, boolean fixed) {}

    /**
     * The head of a line.
     *
     * @param about the second voice beside the name; may be empty
     */
    record Line(String name, String about) {}

    /**
     * @param text one line of it is shown
     * @param marks short signs at the right; may be empty
     * @param words what the signs mean, for the tooltip and screen readers; empty for the text
     *     alone
     * @param muted the text is a sign, not a value
     */
    record Cell(String text, String marks, String words, boolean muted) {
        public static final Cell EMPTY = new Cell("", "", "", false);
    }
}
