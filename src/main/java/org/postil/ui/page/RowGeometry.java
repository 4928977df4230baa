package org.postil.ui.page;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

import java.util.ArrayList;
import java.util.List;

/** Questions about where the characters of a laid-out text node are, in its coordinates. */
final class RowGeometry {
    private RowGeometry() {}

    /** The boxes of a stretch, one per line and direction, without the space between lines. */
    static List<Rectangle2D> boxes(Text node, int start, int end) {
        if (start >= end) {
            return List.of();
        }
        var out = new ArrayList<Rectangle2D>();
        double right = node.getX() + node.getWrappingWidth();
        for (Rectangle2D box : node.getLayoutInfo().getSelectionGeometry(start, end, false)) {
            double x = Math.max(node.getX(), Math.min(box.getMinX(), right));
            double width = Math.min(box.getMaxX(), right) - x;
            if (width > 0) {
                add(out, new Rectangle2D(x, box.getMinY(), width, box.getHeight()));
            }
        }
        return out;
    }

    /** Joins boxes that lie side by side on a line. */
    private static void add(List<Rectangle2D> out, Rectangle2D box) {
        if (!out.isEmpty()) {
            Rectangle2D last = out.getLast();
            boolean sameLine = Math.abs(last.getMinY() - box.getMinY()) < 1;
            if (sameLine && touch(last, box)) {
                double x = Math.min(last.getMinX(), box.getMinX());
                double width = Math.max(last.getMaxX(), box.getMaxX()) - x;
                out.set(
                        out.size() - 1,
                        new Rectangle2D(x, last.getMinY(), width, last.getHeight()));
                return;
            }
        }
        out.add(box);
    }

    private static boolean touch(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() <= b.getMaxX() + 0.5 && b.getMinX() <= a.getMaxX() + 0.5;
    }

    /** Where a caret stands, as a box without width. */
    static Rectangle2D caret(Text node, int offset) {
        LayoutInfo layout = node.getLayoutInfo();
        int length = node.getText().length();
        CaretInfo info =
                offset < length || length == 0
                        ? layout.caretInfoAt(offset, true)
                        : layout.caretInfoAt(length - 1, false);
        if (info.getSegmentCount() == 0) {
            return new Rectangle2D(node.getX(), node.getY(), 0, lineHeight(node));
        }
        Rectangle2D segment = info.getSegmentAt(0);
        return new Rectangle2D(segment.getMinX(), segment.getMinY(), 0, segment.getHeight());
    }

    private static double lineHeight(Text node) {
        return node.getLayoutBounds().getHeight();
    }

    /** The place between two characters that is nearest to a point. */
    static int insertionAt(Text node, double x, double y) {
        int at = node.hitTest(new Point2D(x, y)).getInsertionIndex();
        return Math.clamp(at, 0, node.getText().length());
    }

    /** The character that lies under a point, or is nearest to it. */
    static int characterAt(Text node, double x, double y) {
        return node.hitTest(new Point2D(x, y)).getCharIndex();
    }

    /** The number of the line that holds a place between characters. */
    static int lineOf(Text node, int offset) {
        List<TextLineInfo> lines = node.getLayoutInfo().getTextLines(false);
        for (int i = 0; i < lines.size(); i++) {
            if (offset < lines.get(i).end()) {
                return i;
            }
        }
        return Math.max(0, lines.size() - 1);
    }

    static int lines(Text node) {
        return Math.max(1, node.getLayoutInfo().getTextLineCount());
    }

    static int lineStart(Text node, int line) {
        return node.getText().isEmpty() ? 0 : node.getLayoutInfo().getTextLine(line, false).start();
    }

    /** The last place on a line: before the blank at which it was wrapped. */
    static int lineEnd(Text node, int line) {
        String text = node.getText();
        if (text.isEmpty()) {
            return 0;
        }
        int end = node.getLayoutInfo().getTextLine(line, false).end();
        boolean wrapped = line < lines(node) - 1;
        return wrapped && end > 0 && Character.isWhitespace(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The place on a line that is nearest to x. */
    static int onLine(Text node, int line, double x) {
        if (node.getText().isEmpty()) {
            return 0;
        }
        Rectangle2D bounds = node.getLayoutInfo().getTextLine(line, false).bounds();
        int at = insertionAt(node, x, bounds.getMinY() + bounds.getHeight() / 2);
        return Math.clamp(at, lineStart(node, line), lineEnd(node, line));
    }
}
