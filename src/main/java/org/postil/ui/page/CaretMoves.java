package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.Text;

import java.util.OptionalDouble;

/** Where a move takes the caret. Lines are those of the layout; the rest is of the text alone. */
final class CaretMoves {
    private final TextBoundaries text;
    private final Viewport viewport;
    private OptionalDouble column = OptionalDouble.empty();

    CaretMoves(TextBoundaries text, Viewport viewport) {
        this.text = text;
        this.viewport = viewport;
    }

    /** Forgets the column that moves up and down keep. */
    void forgetColumn() {
        column = OptionalDouble.empty();
    }

    /**
     * @param screen the height of what is seen, in pixels
     */
    int moved(int from, Move move, double screen) {
        if (!move.isVertical()) {
            forgetColumn();
        }
        return switch (move) {
            case LEFT ->
                    isRightToLeft(from) ? text.nextGrapheme(from) : text.previousGrapheme(from);
            case RIGHT ->
                    isRightToLeft(from) ? text.previousGrapheme(from) : text.nextGrapheme(from);
            case WORD_LEFT -> isRightToLeft(from) ? text.nextWord(from) : text.previousWord(from);
            case WORD_RIGHT -> isRightToLeft(from) ? text.previousWord(from) : text.nextWord(from);
            case LINE_UP -> vertical(from, -1);
            case LINE_DOWN -> vertical(from, 1);
            case LINE_START -> lineEdge(from, true);
            case LINE_END -> lineEdge(from, false);
            case SENTENCE_BACK -> text.previousSentence(from);
            case SENTENCE_ON -> text.nextSentence(from);
            case PARAGRAPH_BACK -> text.previousParagraph(from);
            case PARAGRAPH_ON -> text.nextParagraph(from);
            case HEADING_BACK -> text.previousHeading(from);
            case HEADING_ON -> text.nextHeading(from);
            case SCREEN_UP -> screen(from, -screen);
            case SCREEN_DOWN -> screen(from, screen);
            case PAGE_BACK -> text.previousPage(from);
            case PAGE_ON -> text.nextPage(from);
            case TEXT_START -> text.begin();
            case TEXT_END -> text.end();
        };
    }

    private Rows rows() {
        return viewport.layout().rows();
    }

    private boolean isRightToLeft(int offset) {
        return PageLayout.isRightToLeft(rows().string(rows().at(offset)));
    }

    private int vertical(int from, int step) {
        int row = rows().at(from);
        Text node = viewport.text(row);
        int local = local(from, row);
        double x = keptColumn(node, local);
        int line = lineAt(node, local) + step;
        if (line < 0) {
            int first = viewport.layout().bands().first(row);
            if (first == 0) {
                return text.begin();
            }
            row = beside(first - 1, x);
            node = viewport.text(row);
            line = RowGeometry.lines(node) - 1;
        } else if (line >= RowGeometry.lines(node)) {
            int last = viewport.layout().bands().last(row);
            if (last == rows().size() - 1) {
                return text.end();
            }
            row = beside(last + 1, x);
            node = viewport.text(row);
            line = 0;
        }
        return text.snapped(rows().start(row) + RowGeometry.onLine(node, line, x));
    }

    /** The row of a band of cells that a column goes through. */
    private int beside(int row, double x) {
        PageLayout layout = viewport.layout();
        return layout.bands().at(row, x - layout.metrics().columnX());
    }

    private double keptColumn(Text node, int local) {
        if (column.isEmpty()) {
            column = OptionalDouble.of(RowGeometry.caret(node, local).getMinX());
        }
        return column.getAsDouble();
    }

    /** The line a caret is seen on. */
    private static int lineAt(Text node, int local) {
        return RowGeometry.lineOf(node, local);
    }

    private int lineEdge(int from, boolean start) {
        int row = rows().at(from);
        Text node = viewport.text(row);
        int line = lineAt(node, local(from, row));
        int edge = start ? RowGeometry.lineStart(node, line) : RowGeometry.lineEnd(node, line);
        return rows().start(row) + edge;
    }

    private int screen(int from, double distance) {
        PageLayout layout = viewport.layout();
        int row = rows().at(from);
        Text node = viewport.text(row);
        int local = local(from, row);
        double x = keptColumn(node, local);
        Rectangle2D caret = RowGeometry.caret(node, local);
        double y = layout.top(row) + caret.getMinY() + caret.getHeight() / 2 + distance;
        if (y < 0) {
            return text.begin();
        }
        if (y > layout.total()) {
            return text.end();
        }
        int target = layout.rowAt(x, y);
        int at = RowGeometry.insertionAt(viewport.text(target), x, y - layout.top(target));
        return text.snapped(rows().start(target) + at);
    }

    private int local(int offset, int row) {
        return Math.clamp(offset - rows().start(row), 0, rows().end(row) - rows().start(row));
    }
}
