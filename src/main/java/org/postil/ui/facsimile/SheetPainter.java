package org.postil.ui.facsimile;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;

import org.postil.domain.GlyphMap.Box;
import org.postil.domain.Span;
import org.postil.pages.GlyphPlaces;
import org.postil.ui.page.Mark;
import org.postil.ui.page.MarkTint;
import org.postil.ui.page.Outline;

import java.util.ArrayList;
import java.util.List;

/** Paints marks, hits, selection and caret over the picture of one page. */
final class SheetPainter {
    private static final double ALPHA = 0.24;
    private static final int FEW = 2;
    private static final int MOST_UNDERLINES = 5;
    private static final double INK = 0.12;

    private final Shown shown;
    private final Rectangle shade;
    private final Group tints = new Group();
    private final Group lines = new Group();
    private final Group over = new Group();
    private final Group node = new Group(tints, over, lines);
    private int page;
    private double scale;
    private double device;
    private long painted = -1;

    SheetPainter(Shown shown, Rectangle shade) {
        this.shown = shown;
        this.shade = shade;
        shade.fillProperty()
                .addListener(o -> {
                    painted = -1;
                    paint(page, scale, device);
                });
    }

    Node node() {
        return node;
    }

    /** Paints what differs from what is there. */
    void paint(int newPage, double newScale, double newDevice) {
        if (painted == shown.version()
                && newPage == page
                && newScale == scale
                && newDevice == device) {
            return;
        }
        painted = shown.version();
        page = newPage;
        scale = newScale;
        device = newDevice;
        tints.getChildren().clear();
        lines.getChildren().clear();
        over.getChildren().clear();
        if (page == 0) {
            return;
        }
        paintMarks();
        paintHits();
        paintSelection();
        paintPlace();
    }

    private void paintMarks() {
        var placed = shown.marks.on(page);
        var lanes = shown.marks.lanes(page);
        var tint = new MarkTint(paper(), Color.gray(INK), ALPHA);
        for (PlacedMark each : placed) {
            int depth = 0;
            int most = 0;
            for (PlacedMark other : placed) {
                if (other.mark().span().overlaps(each.mark().span())) {
                    depth++;
                    most = Math.max(most, 1 + lanes.getOrDefault(other.mark().id(), 0));
                }
            }
            var lane = new Lane(lanes.getOrDefault(each.mark().id(), 0), Math.max(1, most));
            paintMark(each, Math.max(1, depth), lane, tint);
        }
    }

    /**
     * Which of the lines under the same print is one's own.
     *
     * @param of how many there are
     */
    private record Lane(int at, int of) {
        /** As thick as the space between two lines of print allows. */
        double thick(double height, double scale) {
            double usual = of <= FEW && scale > 0.9 ? 2 : 1;
            return Math.min(usual, Math.max(0.6, step(height, scale) * 0.75));
        }

        double step(double height, double scale) {
            double usual = of <= FEW && scale > 0.9 ? 3 : 2;
            int lines = Math.min(of, MOST_UNDERLINES);
            return Math.min(usual, Math.max(2, height * 0.4) / lines);
        }

        double offset(double height, double scale) {
            return at % MOST_UNDERLINES * step(height, scale);
        }
    }

    private void paintMark(PlacedMark placed, int depth, Lane lane, MarkTint tint) {
        Mark mark = placed.mark();
        boolean focused = mark.id().equals(shown.focused);
        boolean strong = focused || mark.id().equals(shown.hovered);
        Color fill = tint.tint(mark.colour(), Math.min(depth, MOST_UNDERLINES), strong);
        Color ink = tint.line(mark.colour());
        for (GlyphPlaces.Area area : placed.areas()) {
            Rectangle2D box = box(area.box());
            var rectangle = rectangle(box);
            rectangle.setFill(fill);
            tints.getChildren().add(rectangle);
            double high = area.upright() ? box.getHeight() : box.getWidth();
            underline(
                    mark.pattern(),
                    box,
                    area.upright(),
                    lane.offset(high, scale),
                    lane.thick(high, scale),
                    ink);
        }
        if (focused) {
            outline(placed.areas());
        }
    }

    private void underline(
            Mark.Pattern pattern,
            Rectangle2D box,
            boolean upright,
            double offset,
            double thick,
            Color ink) {
        double at = (upright ? box.getMaxY() : box.getMaxX()) + offset + thick / 2;
        var line =
                upright
                        ? new Line(box.getMinX(), at, box.getMaxX(), at)
                        : new Line(at, box.getMinY(), at, box.getMaxY());
        line.setStroke(ink);
        line.setStrokeWidth(thick);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        switch (pattern) {
            case SOLID -> line.getStrokeDashArray().clear();
            case DASHED -> line.getStrokeDashArray().setAll(5.0, 3.0);
            case DOTTED -> line.getStrokeDashArray().setAll(thick, Math.max(2, thick));
        }
        lines.getChildren().add(line);
    }

    private void outline(List<GlyphPlaces.Area> areas) {
        var boxed = new ArrayList<Rectangle2D>();
        for (int i = 0; i < areas.size(); i++) {
            Rectangle2D box = box(areas.get(i).box());
            double top = box.getMinY() - 2;
            double bottom = box.getMaxY() + 4;
            if (i + 1 < areas.size()) {
                double next = box(areas.get(i + 1).box()).getMinY() - 2;
                if (next > top && next < bottom + box.getHeight()) {
                    bottom = next;
                }
            }
            boxed.add(
                    new Rectangle2D(
                            box.getMinX() - 3, top, box.getWidth() + 6, Math.max(1, bottom - top)));
        }
        var path = new Path(Outline.around(boxed));
        path.getStyleClass().setAll("facsimile-focus");
        path.setStrokeType(StrokeType.CENTERED);
        lines.getChildren().add(path);
    }

    private void paintHits() {
        for (GlyphPlaces.Area area : shown.hits(page)) {
            paintBox(area.box(), "facsimile-hit");
        }
    }

    private void paintSelection() {
        if (!shown.selection.isEmpty()) {
            paintSpan(shown.selection, "facsimile-selection");
        } else if (shown.caret) {
            shown.places
                    .caret(shown.selection.start())
                    .filter(box -> box.page() == page)
                    .ifPresent(box -> {
                        Rectangle2D at = box(box);
                        var caret = new Rectangle(at.getMinX() - 1, at.getMinY() - 1, 2, 0);
                        caret.setHeight(at.getHeight() + 2);
                        caret.getStyleClass().setAll("facsimile-caret");
                        over.getChildren().add(caret);
                    });
        }
    }

    private void paintSpan(Span span, String style) {
        for (GlyphPlaces.Area area : shown.places.areas(span)) {
            if (area.box().page() == page) {
                paintBox(area.box(), style);
            }
        }
    }

    private void paintBox(Box box, String style) {
        var rectangle = rectangle(box(box));
        rectangle.getStyleClass().setAll(style);
        over.getChildren().add(rectangle);
    }

    /** A bracket beside the paragraph in which one is. */
    private void paintPlace() {
        if (shown.place.isEmpty()) {
            return;
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (GlyphPlaces.Area area : shown.places.areas(shown.place.get())) {
            if (area.box().page() == page) {
                Rectangle2D box = box(area.box());
                left = Math.min(left, box.getMinX());
                top = Math.min(top, box.getMinY());
                bottom = Math.max(bottom, box.getMaxY());
            }
        }
        if (bottom > 0) {
            var bracket = new Rectangle(snap(left - 9), snap(top - 1), 3, 0);
            bracket.setHeight(snap(bottom + 2) - snap(top - 1));
            bracket.getStyleClass().setAll("facsimile-place");
            bracket.setArcWidth(3);
            bracket.setArcHeight(3);
            over.getChildren().add(bracket);
        }
    }

    private Color paper() {
        return shade.getFill() instanceof Color over && over.getOpacity() > 0
                ? Color.WHITE.interpolate(
                        Color.color(over.getRed(), over.getGreen(), over.getBlue()),
                        over.getOpacity())
                : Color.WHITE;
    }

    private static Rectangle rectangle(Rectangle2D box) {
        return new Rectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    private Rectangle2D box(Box box) {
        double x = snap(box.x() * scale);
        double y = snap(box.y() * scale);
        double right = snap((box.x() + box.width()) * scale);
        double bottom = snap((box.y() + box.height()) * scale);
        return new Rectangle2D(x, y, Math.max(0, right - x), Math.max(1, bottom - y));
    }

    private double snap(double value) {
        return Math.round(value * device) / device;
    }
}
