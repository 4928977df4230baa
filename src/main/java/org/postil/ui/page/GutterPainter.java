package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/** Paints what stands left of a row: its label, hints, rules and where printed pages begin. */
final class GutterPainter {
    private static final double GAP = 16;
    private static final double LIST_GAP = 9;
    private static final double EDGE = 8;
    private static final double BREAK_ABOVE = 15;

    /** How much smaller a label may become. */
    private static final double LEAST_SCALE = 0.72;

    /** In pixels; smaller print is not read. */
    private static final double LEAST_SIZE = 9;

    private final Text probe = new Text();
    private final Layer layer;

    GutterPainter(Layer layer) {
        this.layer = layer;
    }

    /** The room for labels, in pixels. */
    static double width(PageLayout layout) {
        return Math.max(24, layout.metrics().columnX() - GAP - EDGE);
    }

    /** The label of a row without the colon at its end; empty where it has none. */
    static String labelOf(PageLayout layout, int row) {
        Rows rows = layout.rows();
        if (layout.bands().isCell(row)) {
            return "";
        }
        Span span = rows.paragraph(row).label();
        if (span == null || !rows.begins(row) || rows.start(row) < span.end()) {
            return rows.begins(row) ? rows.paragraph(row).hint() : "";
        }
        String label = span.of(rows.text().text()).strip();
        return label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    }

    void paint(int row, Text node, PagePaint paint) {
        layer.begin();
        PageLayout layout = paint.layout();
        Rows rows = layout.rows();
        double baseline = node.getY() + node.getBaselineOffset();
        String label = labelOf(layout, row);
        if (!label.isEmpty()) {
            label(row, label, baseline, paint);
        }
        if (layout.bands().isCell(row)) {
            border(row, paint);
        } else if (rows.begins(row) && rows.paragraph(row).ruled()) {
            rule(layout, paint.snap(node.getY() - 6), "page-rule");
        }
        for (var each : layout.breaks(row)) {
            boolean leads = layout.bands().first(row) == row;
            if (leads && each.offset() <= rows.start(row)) {
                double y = layout.breaksAbove(row) ? BREAK_ABOVE : node.getY() - 8;
                pageNumber(each, paint.snap(y), row > 0, paint);
            } else {
                int at = Math.clamp(each.offset(), rows.start(row), rows.end(row));
                int local = at - rows.start(row);
                inside(each, RowGeometry.caret(node, local), label.isEmpty(), paint);
            }
        }
        layer.end();
    }

    private void label(int row, String label, double baseline, PagePaint paint) {
        PageLayout layout = paint.layout();
        Rows rows = layout.rows();
        boolean list = rows.paragraph(row).kind() == PageText.Kind.LIST;
        boolean heading = rows.paragraph(row).kind() == PageText.Kind.HEADING;
        Font font =
                list && label.length() < 3
                        ? layout.style(row).font()
                        : layout.style(row).labelFont();
        double gap = list ? LIST_GAP : GAP;
        double width = width(layout);
        Text text = layer.text();
        Font fitted = fitting(probe, label, font, width);
        setFont(text, fitted);
        text.setText(shortened(label, fitted, width, paint.names()));
        text.setWrappingWidth(0);
        boolean wraps = text.getLayoutBounds().getWidth() > width;
        text.setWrappingWidth(wraps ? width : 0);
        text.setTextAlignment(TextAlignment.RIGHT);
        double taken = wraps ? width : text.getLayoutBounds().getWidth();
        text.setX(paint.snap(layout.textX(row) - gap - taken));
        text.setY(baseline);
        Layer.style(text, heading ? "page-heading" : list ? "page-bullet" : "page-label");
        Span span = rows.paragraph(row).label();
        if (span != null) {
            hits(span, text, taken, paint);
        }
    }

    /** The font, smaller where the longest word would have to be broken. */
    static Font fitting(Text probe, String label, Font font, double width) {
        double widest = 0;
        probe.setFont(font);
        for (String word : label.split("\\s+", -1)) {
            probe.setText(word);
            widest = Math.max(widest, probe.getLayoutBounds().getWidth());
        }
        if (widest <= width) {
            return font;
        }
        double least = Math.min(font.getSize(), Math.max(LEAST_SIZE, font.getSize() * LEAST_SCALE));
        double size = Math.max(least, font.getSize() * width / widest - 0.1);
        return new Font(font.getName(), size);
    }

    /** The label with a word that is still too long cut, if it can be on one line: "Recom… 5". */
    private String shortened(String label, Font font, double width, NameFit names) {
        int space = label.indexOf(' ');
        String first = space < 0 ? label : label.substring(0, space);
        String rest = space < 0 ? "" : label.substring(space);
        probe.setFont(font);
        probe.setText(first);
        if (probe.getLayoutBounds().getWidth() <= width) {
            return label;
        }
        probe.setText(rest);
        double left = width - probe.getLayoutBounds().getWidth();
        return names.fit(first, font, left > width / 2 ? left : width) + rest;
    }

    /** A phrase that is found in a label is shown on the label as a whole. */
    private void hits(Span label, Text text, double width, PagePaint paint) {
        @Nullable Span first = paint.hits().in(label).stream().findFirst().orElse(null);
        if (first != null) {
            double y = paint.snap(text.getY() + 4);
            var line = layer.rectangle(text.getX(), y, width, 2);
            Layer.style(line, first.equals(paint.hit()) ? "page-hit-current" : "page-hit-line");
        }
    }

    /** The lines round a cell; neighbours draw the ones they share at the same place. */
    private void border(int row, PagePaint paint) {
        PageLayout layout = paint.layout();
        double left = paint.snap(layout.metrics().columnX() + layout.bands().x(row));
        double right = paint.snap(left + layout.bands().width(row));
        double top = paint.snap(layout.borderTop(row));
        double bottom = paint.snap(layout.borderBottom(row));
        line(left, top, right + 1 - left, 1);
        line(left, top, 1, bottom - top);
        line(right, top, 1, bottom - top);
        if (!layout.bands().goesOn(row) || layout.breaksAbove(layout.bands().last(row) + 1)) {
            line(left, bottom, right + 1 - left, 1);
        }
    }

    private void line(double x, double y, double width, double height) {
        Layer.style(layer.rectangle(x, y, width, height), "page-rule");
    }

    private void rule(PageLayout layout, double y, String style) {
        double x = layout.metrics().columnX();
        Layer.style(layer.rectangle(x, y, layout.metrics().columnWidth(), 1), style);
    }

    private void pageNumber(PageText.PageBreak page, double y, boolean ruled, PagePaint paint) {
        PageLayout layout = paint.layout();
        if (ruled) {
            rule(layout, y, "page-break");
        }
        number(page.label(), y + 4, paint);
    }

    private void inside(
            PageText.PageBreak page, Rectangle2D at, boolean numbered, PagePaint paint) {
        double y = paint.snap(at.getMinY() - 2);
        double x = paint.snap(at.getMinX());
        double columnX = paint.layout().metrics().columnX();
        Layer.style(layer.rectangle(columnX - GAP, y, 10, 1), "page-break");
        Layer.style(layer.rectangle(x, at.getMinY(), 1, at.getHeight()), "page-break");
        boolean firstLine = at.getMinY() < paint.layout().style(0).pitch();
        if (numbered || !firstLine) {
            number(page.label(), at.getMinY() + at.getHeight() * 0.72, paint);
        }
    }

    private void number(String label, double baseline, PagePaint paint) {
        PageLayout layout = paint.layout();
        Text text = layer.text();
        setFont(text, layout.type().small());
        text.setText(label);
        text.setWrappingWidth(0);
        double width = text.getLayoutBounds().getWidth();
        text.setX(paint.snap(layout.metrics().columnX() - GAP - 4 - width));
        text.setY(paint.snap(baseline));
        Layer.style(text, "page-number");
    }

    /** Inline too, or a font that a scene's own style sheet gives to its root would win. */
    static void setFont(Text node, Font font) {
        boolean bold = font.getStyle().contains("Bold");
        String css =
                "-fx-font-family: \""
                        + font.getFamily().replace("\"", "")
                        + "\"; -fx-font-size: "
                        + font.getSize()
                        + "px; -fx-font-weight: "
                        + (bold ? "bold" : "normal")
                        + "; -fx-font-style: normal;";
        node.setFont(font);
        if (!css.equals(node.getStyle())) {
            node.setStyle(css);
        }
    }
}
