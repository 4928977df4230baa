package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints the marks of one row behind its text: a tint each, and underlines that do not hide. */
final class MarkPainter {
    private static final double TINT_MARGIN = 1;
    private static final int FEW = 3;

    /** The room for underlines below a line, as a share of the distance between lines. */
    private static final double BELOW = 0.36;

    private static final int MOST_UNDERLINES = 5;

    private final Layer tints;
    private final Layer underlines;
    private final Map<String, List<Rectangle2D>> boxes = new HashMap<>();

    MarkPainter(Layer tints, Layer underlines) {
        this.tints = tints;
        this.underlines = underlines;
    }

    /** Where each mark of the row is, by id, in the row's coordinates. */
    Map<String, List<Rectangle2D>> boxes() {
        return boxes;
    }

    void paint(int row, Text node, PagePaint paint) {
        tints.begin();
        underlines.begin();
        boxes.clear();
        Rows rows = paint.layout().rows();
        var stripes = new ArrayList<StripeLanes.Stripe>();
        for (Mark mark : paint.marks().in(row)) {
            Span local = local(rows, row, mark.span());
            if (!local.isEmpty()) {
                boxes.put(mark.id(), RowGeometry.boxes(node, local.start(), local.end()));
                stripes.add(new StripeLanes.Stripe(mark.id(), local.start(), local.end()));
            }
        }
        Map<String, Integer> lanes = StripeLanes.assign(stripes, Map.of());
        int most = 1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (StripeLanes.Stripe stripe : stripes) {
            Mark mark = paint.marks().get(stripe.id());
            if (mark != null) {
                int depth = (int) stripes.stream().filter(stripe::meets).count();
                int lane = lanes.getOrDefault(stripe.id(), 0);
                paintMark(mark, depth, lane, lines(most, paint.layout().style(row).pitch()), paint);
            }
        }
        tints.end();
        underlines.end();
    }

    static Span local(Rows rows, int row, Span span) {
        int start = rows.start(row);
        int length = rows.end(row) - start;
        return new Span(
                Math.clamp(span.start() - start, 0, length),
                Math.clamp(span.end() - start, 0, length));
    }

    private void paintMark(Mark mark, int depth, int lane, Underlines lines, PagePaint paint) {
        boolean strong = mark.id().equals(paint.hovered()) || mark.id().equals(paint.focused());
        Color fill = paint.tint().tint(mark.colour(), Math.min(depth, MOST_UNDERLINES), strong);
        Color ink = paint.tint().line(mark.colour());
        double thick = lines.thick;
        double offset = (lane % lines.lanes) * (thick + 1);
        List<Rectangle2D> places = boxes.getOrDefault(mark.id(), List.of());
        for (Rectangle2D box : places) {
            double x = paint.snap(box.getMinX());
            double y = paint.snap(box.getMinY() - TINT_MARGIN);
            double right = paint.snap(box.getMaxX());
            double bottom = paint.snap(box.getMaxY());
            Rectangle tint = tints.rectangle(x, y, right - x, bottom - y);
            tint.setFill(fill);
            underline(mark.pattern(), x, right, bottom + offset, thick, ink);
        }
        if (mark.id().equals(paint.focused())) {
            outline(places, paint);
        }
    }

    /** How thick the underlines of a row are, and how many lie below each other. */
    private record Underlines(double thick, int lanes) {}

    private static Underlines lines(int most, double pitch) {
        double room = pitch * BELOW;
        double thick = most <= FEW && most * 3 <= room ? 2 : 1;
        int lanes = Math.clamp((int) (room / (thick + 1)), 1, MOST_UNDERLINES);
        return new Underlines(thick, lanes);
    }

    private void underline(
            Mark.Pattern pattern, double x, double right, double y, double thick, Color ink) {
        if (pattern == Mark.Pattern.SOLID) {
            underlines.rectangle(x, y, right - x, thick).setFill(ink);
        } else {
            double middle = y + thick / 2;
            Line line = underlines.line(x, middle, right, middle);
            line.setStroke(ink);
            line.setStrokeWidth(thick);
            dash(line, pattern, thick);
        }
    }

    /** Sets the dashes of a line that is not solid. */
    static void dash(Line line, Mark.Pattern pattern, double thick) {
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        switch (pattern) {
            case SOLID -> line.getStrokeDashArray().clear();
            case DASHED -> line.getStrokeDashArray().setAll(5.0, 3.0);
            case DOTTED -> line.getStrokeDashArray().setAll(thick, Math.max(2, thick));
        }
    }

    private void outline(List<Rectangle2D> lines, PagePaint paint) {
        var boxed = new ArrayList<Rectangle2D>();
        for (int i = 0; i < lines.size(); i++) {
            Rectangle2D box = lines.get(i);
            double top = paint.snap(box.getMinY()) - 3;
            boolean last = i == lines.size() - 1;
            double bottom =
                    last || lines.get(i + 1).getMinY() <= box.getMinY()
                            ? paint.snap(box.getMaxY()) + 4
                            : paint.snap(lines.get(i + 1).getMinY()) - 3;
            double x = paint.snap(box.getMinX()) - 2;
            double right = paint.snap(box.getMaxX()) + 2;
            boxed.add(new Rectangle2D(x, top, right - x, Math.max(1, bottom - top)));
        }
        Path path = underlines.path();
        Layer.style(path, "page-focus");
        path.setStrokeType(StrokeType.INSIDE);
        path.getElements().setAll(Outline.around(boxed));
    }
}
