package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.postil.domain.Span;

/** Paints selection, caret and found phrases of one row. */
final class SelectionPainter {
    private static final double CARET = 2;

    private final Layer behind;
    private final Layer front;

    SelectionPainter(Layer behind, Layer front) {
        this.behind = behind;
        this.front = front;
    }

    void paint(int row, Text node, PagePaint paint) {
        behind.begin();
        front.begin();
        Rows rows = paint.layout().rows();
        for (Span hit : paint.hits().in(new Span(rows.reach(row), rows.end(row)))) {
            Span local = MarkPainter.local(rows, row, hit);
            String style = hit.equals(paint.hit()) ? "page-hit-current" : "page-hit";
            for (Rectangle2D box : RowGeometry.boxes(node, local.start(), local.end())) {
                fill(box, 1, 1, style, paint);
            }
        }
        Span selected = MarkPainter.local(rows, row, paint.selection().span());
        double spacing = node.getLineSpacing();
        double above = Math.floor(spacing / 2);
        for (Rectangle2D box : RowGeometry.boxes(node, selected.start(), selected.end())) {
            fill(box, above, spacing - above, "page-selection", paint);
        }
        Span drop = paint.drop();
        if (drop != null) {
            Span target = MarkPainter.local(rows, row, drop);
            for (Rectangle2D box : RowGeometry.boxes(node, target.start(), target.end())) {
                fill(box, above, spacing - above, "page-drop", paint);
            }
        }
        if (paint.caret() && rows.at(paint.selection().caret()) == row) {
            int caret = paint.selection().caret();
            Span at = MarkPainter.local(rows, row, new Span(caret, caret));
            Rectangle2D box = RowGeometry.caret(node, at.start());
            Rectangle bar =
                    front.rectangle(
                            paint.snap(box.getMinX() - CARET / 2),
                            paint.snap(box.getMinY()),
                            CARET,
                            paint.snap(box.getHeight()));
            Layer.style(bar, "page-caret");
        }
        behind.end();
        front.end();
    }

    private void fill(Rectangle2D box, double above, double below, String style, PagePaint paint) {
        double x = paint.snap(box.getMinX());
        double y = paint.snap(box.getMinY() - above);
        double right = paint.snap(box.getMaxX());
        double bottom = paint.snap(box.getMaxY() + below);
        Layer.style(behind.rectangle(x, y, right - x, bottom - y), style);
    }
}
