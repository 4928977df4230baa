package org.postil.ui.page;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Text;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From offsets to places in the page's coordinates and back. */
final class PagePlaces {
    private PagePlaces() {}

    /** The boxes of the part of a span whose rows are on screen; a caret's box if it is empty. */
    static List<Rectangle2D> boxes(Span span, Viewport viewport) {
        Rows rows = viewport.layout().rows();
        var out = new ArrayList<Rectangle2D>();
        for (ParagraphNode node : viewport.live()) {
            int row = node.row();
            Span local = MarkPainter.local(rows, row, span);
            List<Rectangle2D> boxes =
                    span.isEmpty() && rows.at(span.start()) == row
                            ? List.of(RowGeometry.caret(node.text(), local.start()))
                            : RowGeometry.boxes(node.text(), local.start(), local.end());
            for (Rectangle2D box : boxes) {
                out.add(
                        new Rectangle2D(
                                box.getMinX(),
                                box.getMinY() + node.getLayoutY(),
                                box.getWidth(),
                                box.getHeight()));
            }
        }
        return out;
    }

    static Optional<Bounds> bounds(Span span, Viewport viewport) {
        List<Rectangle2D> boxes = boxes(span, viewport);
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        double left = boxes.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double right = boxes.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        double top = boxes.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
        double bottom = boxes.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
        return Optional.of(new BoundingBox(left, top, right - left, bottom - top));
    }

    /** The place for a caret that is nearest to a point. */
    static int offsetAt(double x, double y, Viewport viewport) {
        ParagraphNode node = viewport.at(x, y);
        if (node == null) {
            return 0;
        }
        int start = viewport.layout().rows().start(node.row());
        return start + RowGeometry.insertionAt(node.text(), x, y - node.getLayoutY());
    }

    static int characterAt(double x, double y, Viewport viewport) {
        ParagraphNode node = viewport.at(x, y);
        if (node == null) {
            return 0;
        }
        int start = viewport.layout().rows().start(node.row());
        return start + RowGeometry.characterAt(node.text(), x, y - node.getLayoutY());
    }

    /** The part of the text whose rows are on screen. */
    static Span visible(Viewport viewport) {
        Rows rows = viewport.layout().rows();
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (ParagraphNode node : viewport.live()) {
            first = Math.min(first, rows.reach(node.row()));
            last = Math.max(last, rows.end(node.row()));
        }
        return new Span(Math.min(first, last), last);
    }

    /**
     * Scrolls so that a span is seen.
     *
     * @param comfort where a place that was not seen comes to be, as a share of the height
     */
    static void place(
            Span span, Alignment alignment, Viewport viewport, double height, double comfort) {
        PageLayout layout = viewport.layout();
        Rows rows = layout.rows();
        int row = rows.at(span.start());
        layout.measure(row);
        Text node = viewport.text(row);
        Rectangle2D at =
                RowGeometry.caret(node, span.start() - Math.min(span.start(), rows.start(row)));
        double top = at.getMinY();
        double line = at.getHeight();
        switch (alignment) {
            case TOP -> viewport.place(row, top, line * 0.6);
            case CENTRE -> viewport.place(row, top, (height - line) / 2);
            case COMFORTABLE -> comfortably(span, row, at, viewport, height, comfort);
        }
    }

    private static void comfortably(
            Span span, int row, Rectangle2D at, Viewport viewport, double height, double comfort) {
        double edge = at.getHeight() * 1.5;
        double y = viewport.layout().top(row) - viewport.top() + at.getMinY();
        double bottom = y + at.getHeight();
        if (!span.isEmpty()) {
            bottom =
                    bounds(span, viewport)
                            .map(Bounds::getMaxY)
                            .filter(b -> b - y < height - 2 * edge)
                            .orElse(bottom);
        }
        boolean near = y > -height && bottom < 2 * height;
        if (y >= edge && bottom <= height - edge) {
            return;
        }
        if (near && span.isEmpty()) {
            double by = y < edge ? y - edge : bottom - height + edge;
            viewport.scrollBy(by);
        } else {
            viewport.place(row, at.getMinY(), height * comfort);
        }
    }
}
