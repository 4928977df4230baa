package org.postil.charts;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.postil.tally.Axis;
import org.postil.tally.Tally;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart of a counted table. It is drawn in points on white paper, the same on the screen, in a
 * picture file and in SVG.
 */
public final class Chart {
    private static final double EDGE = 4;
    private static final double LEGEND_LINE = 15;
    private static final double LEGEND_ITEM = 24;
    private static final double TITLE_LINE = 13;
    private static final double NOTE_LINE = 9.5;
    private static final double GAP = 6;
    private static final double LEAST = 60;

    private final JFreeChart drawing;
    private final ChartData data;
    private final String title;
    private final double width;
    private final double height;

    private Chart(JFreeChart drawing, ChartData data, String title, double width, double height) {
        this.drawing = drawing;
        this.data = data;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    /** Why the table has no such chart; empty where it has one. */
    public static Optional<WhyNot> whyNot(Tally tally, ChartOptions options) {
        return whyNot(tally, ChartData.of(tally, options), options);
    }

    private static Optional<WhyNot> whyNot(Tally tally, ChartData data, ChartOptions options) {
        var kind = options.kind();
        if (!tally.rows().isEmpty()
                && tally.rows().stream().allMatch(row -> row.summary() != null)) {
            return Optional.of(WhyNot.NUMERIC);
        }
        if (kind == ChartKind.CO_OCCURRENCE && !sameCodes(tally)) {
            return Optional.of(WhyNot.NOT_THE_SAME_CODES);
        }
        if (kind != ChartKind.BARS && tally.columns().isEmpty()) {
            return Optional.of(WhyNot.NO_COLUMNS);
        }
        if (data.rows().isEmpty() || kind != ChartKind.BARS && data.series().isEmpty()) {
            return Optional.of(WhyNot.EMPTY);
        }
        int columns = data.series().size();
        if (kind.isHeat()) {
            return columns > HeatPlot.mostColumns(inner(options))
                    ? Optional.of(WhyNot.TOO_MANY_FIELDS)
                    : Optional.empty();
        }
        if (columns > new ChartColours(options.grey()).distinct()) {
            return Optional.of(
                    columns > ChartColours.COLOURS.size()
                            ? WhyNot.TOO_MANY_COLOURS
                            : WhyNot.TOO_MANY_GREYS);
        }
        return kind == ChartKind.STACKED && !partsOfTheRow(tally)
                ? Optional.of(WhyNot.NOT_PARTS)
                : Optional.empty();
    }

    private static boolean sameCodes(Tally tally) {
        return tally.request().rows() instanceof Axis.OfFacet rows
                && tally.request().columns() instanceof Axis.OfFacet columns
                && rows.equals(columns);
    }

    /**
     * A bar of parts says that they make up a whole. So they may not overlap: no row's columns give
     * more than the row has.
     */
    private static boolean partsOfTheRow(Tally tally) {
        return tally.columns().stream().allMatch(column -> column.kind() == Tally.Kind.VALUE)
                && tally.rows().stream()
                        .allMatch(row ->
                                row.cells().stream().mapToLong(Tally.Cell::n).sum() <= row.n());
    }

    /** The chart; empty where {@link #whyNot} says why. */
    public static Optional<Chart> of(Tally tally, ChartOptions options) {
        var data = ChartData.of(tally, options);
        if (whyNot(tally, data, options).isPresent()) {
            return Optional.empty();
        }
        double width = options.width().points();
        double inner = inner(options);
        var colours = new ChartColours(options.grey());
        var notes = new ArrayList<>(data.notes());
        Plot plot;
        double height;
        if (options.kind().isHeat()) {
            var heat = new HeatPlot(data, colours, inner);
            heat.setOutlineVisible(false);
            plot = heat;
            height = heat.height();
        } else {
            var bars = new BarDrawing(data, options.kind(), colours, inner);
            plot = bars.plot();
            height = bars.height();
            if (bars.leavesNumbersOut()) {
                notes.add("Numbers that do not fit into their part of a bar are left out.");
            }
        }
        var drawing = new JFreeChart(null, ChartFonts.TITLE, plot, false);
        drawing.setBackgroundPaint(ChartColours.PAPER);
        drawing.setAntiAlias(true);
        drawing.setTextAntiAlias(true);
        drawing.setPadding(new RectangleInsets(EDGE, EDGE, EDGE, EDGE));
        height =
                Math.max(LEAST, height)
                        + title(drawing, options.title(), inner)
                        + legend(drawing, data, inner)
                        + notes(drawing, String.join(" ", notes), inner)
                        + 2 * EDGE;
        return Optional.of(new Chart(drawing, data, options.title(), width, Math.ceil(height)));
    }

    /** Width without the edges. */
    private static double inner(ChartOptions options) {
        return options.width().points() - 2 * EDGE;
    }

    /** Returns the room it takes. */
    private static double title(JFreeChart drawing, String words, double width) {
        if (words.isBlank()) {
            return 0;
        }
        var title = new TextTitle(words, ChartFonts.TITLE);
        title.setPaint(ChartColours.INK);
        title.setPadding(0, 0, GAP, 0);
        left(title);
        drawing.setTitle(title);
        return TextWrap.lines(words, ChartFonts.TITLE, width, Integer.MAX_VALUE).size() * TITLE_LINE
                + GAP;
    }

    private static double legend(JFreeChart drawing, ChartData data, double width) {
        if (!(drawing.getPlot() instanceof CategoryPlot) || data.series().isEmpty()) {
            return 0;
        }
        var legend = new LegendTitle(drawing.getPlot());
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(ChartFonts.TEXT);
        legend.setItemPaint(ChartColours.INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(ChartColours.PAPER);
        legend.setPadding(0, 0, GAP, 0);
        drawing.addSubtitle(legend);
        int lines = 1;
        double used = 0;
        for (String name : data.series()) {
            double item = ChartFonts.width(name, ChartFonts.TEXT) + LEGEND_ITEM;
            if (used > 0 && used + item > width) {
                lines++;
                used = 0;
            }
            used += item;
        }
        return lines * LEGEND_LINE + GAP;
    }

    private static double notes(JFreeChart drawing, String words, double width) {
        if (words.isEmpty()) {
            return 0;
        }
        var notes = new TextTitle(words, ChartFonts.SMALL);
        notes.setPosition(RectangleEdge.BOTTOM);
        notes.setPaint(ChartColours.MUTED);
        notes.setPadding(GAP, 0, 0, 0);
        left(notes);
        drawing.addSubtitle(notes);
        return TextWrap.lines(words, ChartFonts.SMALL, width, Integer.MAX_VALUE).size() * NOTE_LINE
                + GAP;
    }

    private static void left(TextTitle words) {
        words.setHorizontalAlignment(HorizontalAlignment.LEFT);
        words.setTextAlignment(HorizontalAlignment.LEFT);
        words.setExpandToFitSpace(true);
    }

    /** In points. */
    public double width() {
        return width;
    }

    /** In points. */
    public double height() {
        return height;
    }

    public String title() {
        return title;
    }

    /** What it shows in words, for a screen reader and as the text of a picture. */
    public String description() {
        var lines = new ArrayList<String>();
        if (!title.isBlank()) {
            lines.add(title);
        }
        for (var row : data.rows()) {
            lines.add(row.label() + ": " + numbers(row));
        }
        return String.join("; ", lines);
    }

    private String numbers(ChartData.Row row) {
        if (data.series().isEmpty()) {
            return row.values().getFirst().words(data.labels());
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < data.series().size(); i++) {
            cells.add(data.series().get(i) + " " + row.values().get(i).words(data.labels()));
        }
        return String.join(", ", cells);
    }

    /** The numbers it is drawn from. */
    List<ChartData.Row> rows() {
        return data.rows();
    }

    void draw(Graphics2D on) {
        drawing.draw(on, new Rectangle2D.Double(0, 0, width, height));
    }
}
