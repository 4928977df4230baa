package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Paints the stripes of one row's marks in the margin, each in a lane, with names beside them. */
final class StripePainter {
    private static final double GAP = 18;
    private static final double WIDTH = 4;
    private static final double LANE = 7;
    private static final double NARROW_LANE = 5;
    private static final int LANES_SET_ASIDE = 3;
    private static final double EDGE = 12;
    private static final double LEAST_NAME = 60;

    /** A margin below this has room for keys only, and gives up some of its blanks for them. */
    private static final double NARROW = 116;

    private static final double NARROW_GAP = 10;
    private static final double NARROW_EDGE = 2;
    private static final double LEAST_KEY = 22;
    private static final double SWATCH = 7;
    private static final double SWATCH_GAP = 6;

    private final Layer layer;
    private final Map<String, List<Rectangle2D>> places = new HashMap<>();
    private double nextName;

    StripePainter(Layer layer) {
        this.layer = layer;
    }

    /** Where a click means a mark: its stripe and its name. */
    Map<String, List<Rectangle2D>> places() {
        return places;
    }

    /**
     * @param boxes where the marks of the row, and of those beside it, are
     */
    void paint(int row, Map<String, List<Rectangle2D>> boxes, PagePaint paint) {
        layer.begin();
        places.clear();
        PageLayout layout = paint.layout();
        var stripes = new ArrayList<StripeLanes.Stripe>();
        for (Mark mark : marks(row, paint)) {
            List<Rectangle2D> here = boxes.getOrDefault(mark.id(), List.of());
            if (!here.isEmpty()) {
                stripes.add(extent(mark, row, here, layout, paint));
            }
        }
        Map<String, Integer> lanes = StripeLanes.assign(stripes, paint.marks().lanes());
        int most = 1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        double margin = layout.metrics().marginWidth();
        boolean narrow = margin < NARROW;
        double gap = narrow ? NARROW_GAP : GAP;
        double room = margin - gap - (narrow ? NARROW_EDGE : EDGE);
        double pitch = most * LANE > room / 3 ? NARROW_LANE : LANE;
        double left = layout.metrics().columnEnd() + gap;
        for (StripeLanes.Stripe stripe : stripes) {
            Mark mark = paint.marks().get(stripe.id());
            if (mark != null) {
                double x = left + lanes.getOrDefault(stripe.id(), 0) * pitch;
                stripe(mark, stripe, Math.min(x, left + room), paint);
            }
        }
        int aside = narrow ? LANES_SET_ASIDE - 1 : LANES_SET_ASIDE;
        double namesX = left + Math.max(most, aside) * pitch + 5;
        double width = left + room - namesX;
        if (width >= LEAST_KEY) {
            names(row, stripes, paint, namesX, width);
        }
        layer.end();
    }

    void clear() {
        layer.clear();
        places.clear();
    }

    private static Collection<Mark> marks(int row, PagePaint paint) {
        var out = new LinkedHashSet<Mark>();
        TableBands bands = paint.layout().bands();
        for (int each = bands.first(row); each <= bands.last(row); each++) {
            out.addAll(paint.marks().in(each));
        }
        return out;
    }

    private static StripeLanes.Stripe extent(
            Mark mark, int row, List<Rectangle2D> boxes, PageLayout layout, PagePaint paint) {
        Rows rows = layout.rows();
        boolean fromAbove = mark.span().start() < rows.reach(layout.bands().first(row));
        boolean goesOn = mark.span().end() > rows.end(layout.bands().last(row)) + 1;
        double top = boxes.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
        double bottom = boxes.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
        return new StripeLanes.Stripe(
                mark.id(),
                fromAbove ? 0 : paint.snap(top),
                goesOn ? layout.height(row) : paint.snap(bottom + 1));
    }

    private void stripe(Mark mark, StripeLanes.Stripe stripe, double left, PagePaint paint) {
        Color ink = paint.tint().line(mark.colour());
        boolean strong = mark.id().equals(paint.hovered()) || mark.id().equals(paint.focused());
        double width = strong ? WIDTH + 2 : WIDTH;
        double x = paint.snap(strong ? left - 1 : left);
        double height = stripe.bottom() - stripe.top();
        if (mark.pattern() == Mark.Pattern.SOLID) {
            layer.rectangle(x, stripe.top(), width, height).setFill(ink);
        } else {
            double middle = x + width / 2;
            Line line = layer.line(middle, stripe.top(), middle, stripe.bottom());
            line.setStroke(ink);
            line.setStrokeWidth(width);
            MarkPainter.dash(line, mark.pattern(), width - 1);
        }
        place(mark, new Rectangle2D(x - 1, stripe.top(), width + 2, height));
    }

    private void place(Mark mark, Rectangle2D box) {
        places.computeIfAbsent(mark.id(), id -> new ArrayList<>()).add(box);
    }

    private void names(
            int row, List<StripeLanes.Stripe> stripes, PagePaint paint, double x, double width) {
        Font font = paint.layout().type().small();
        double line = Math.round(font.getSize() * 1.35);
        double end = paint.layout().height(row);
        nextName = 0;
        var begun = new ArrayList<Mark>();
        for (var stripe : stripes) {
            Mark mark = paint.marks().get(stripe.id());
            if (mark != null
                    && !shown(mark, width).isEmpty()
                    && mark.span().start()
                            >= paint.layout().rows().reach(paint.layout().bands().first(row))) {
                begun.add(mark);
            }
        }
        var tops = new HashMap<String, Double>();
        stripes.forEach(s -> tops.put(s.id(), s.top()));
        begun.sort(Comparator.comparingDouble(m -> tops.getOrDefault(m.id(), 0.0)));
        for (int i = 0; i < begun.size(); i++) {
            Mark mark = begun.get(i);
            double top = Math.max(nextName, tops.getOrDefault(mark.id(), 0.0));
            boolean isLast = i == begun.size() - 1;
            if (top + (isLast ? line : 2 * line) > end + 2) {
                double moreX = width >= LEAST_NAME ? x + SWATCH + SWATCH_GAP : x;
                more(begun.size() - i, moreX, Math.min(top, end - line), line, paint);
                return;
            }
            boolean roomForDetail = top + (isLast ? 2 : 3) * line <= end + 2;
            name(mark, x, top, width, line, roomForDetail, paint);
        }
    }

    /** The name where there is room for one or it has no key; it is cut where it is too long. */
    private static String shown(Mark mark, double width) {
        return width >= LEAST_NAME || mark.key().isEmpty() ? mark.label() : mark.key();
    }

    private void name(
            Mark mark,
            double x,
            double top,
            double width,
            double line,
            boolean roomForDetail,
            PagePaint paint) {
        Font font = paint.layout().type().small();
        double baseline = paint.snap(top + line * 0.78);
        String shown = shown(mark, width);
        boolean full = width >= LEAST_NAME;
        double swatchRoom = SWATCH + (full ? SWATCH_GAP : SWATCH_GAP - 2);
        boolean hasSwatch =
                full || paint.names().fit(shown, font, width - swatchRoom).equals(shown);
        if (hasSwatch) {
            var swatch = layer.rectangle(paint.snap(x), baseline - SWATCH + 0.0, SWATCH, SWATCH);
            swatch.setFill(paint.tint().line(mark.colour()));
        }
        double textX = paint.snap(hasSwatch ? x + swatchRoom : x);
        double room = hasSwatch ? width - swatchRoom : width;
        boolean strong = mark.id().equals(paint.hovered()) || mark.id().equals(paint.focused());
        text(shown, font, textX, baseline, room, strong ? "page-name-strong" : "page-name", paint);
        nextName = top + line;
        if (full && !mark.detail().isEmpty() && roomForDetail) {
            text(mark.detail(), font, textX, baseline + line, room, "page-detail", paint);
            nextName += line;
        }
        place(mark, new Rectangle2D(x, top, width, nextName - top));
        nextName += 2;
    }

    private void more(int count, double x, double top, double line, PagePaint paint) {
        Font font = paint.layout().type().small();
        double baseline = paint.snap(top + line * 0.78);
        text("+" + count, font, paint.snap(x), baseline, LEAST_NAME, "page-detail", paint);
    }

    private void text(
            String string,
            Font font,
            double x,
            double baseline,
            double width,
            String style,
            PagePaint paint) {
        Text node = layer.text();
        GutterPainter.setFont(node, font);
        node.setWrappingWidth(0);
        node.setText(paint.names().fit(string, font, width));
        node.setX(x);
        node.setY(baseline);
        Layer.style(node, style);
    }
}
