package org.postil.charts;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;

/** Bars that lie, so that long names of themes can be read beside them. */
final class BarDrawing {
    /** Share of the width that names may take. */
    private static final double NAMES = 0.4;

    private static final int MOST_LINES = 3;
    private static final int BAR = 19;
    private static final int SERIES_BAR = 12;
    private static final int GAP = 9;
    private static final int LINE = 10;
    private static final int AXIS = 34;
    private static final double BESIDE_PLOT = 26;
    private static final double LABEL_GAP = 8;
    private static final int MOST_TICKS = 6;

    private final ChartData data;
    private final boolean stacked;
    private final ChartColours colours;
    private final List<List<String>> names;
    private final double plotWidth;

    /**
     * @param width of the whole chart in points
     */
    BarDrawing(ChartData data, ChartKind kind, ChartColours colours, double width) {
        this.data = data;
        this.colours = colours;
        stacked = kind == ChartKind.STACKED;
        names =
                data.rows().stream()
                        .map(row ->
                                TextWrap.lines(row.label(), font(row), width * NAMES, MOST_LINES))
                        .toList();
        double widest =
                IntStream.range(0, names.size())
                        .mapToDouble(i -> TextWrap.widest(names.get(i), font(data.rows().get(i))))
                        .max()
                        .orElse(0);
        plotWidth = Math.max(1, width - widest - BESIDE_PLOT);
    }

    /** With more than one level the top rows stand out. */
    private Font font(ChartData.Row row) {
        boolean deep = data.rows().stream().anyMatch(other -> other.level() > 1);
        return deep && row.level() == 1 ? ChartFonts.STRONG : ChartFonts.TEXT;
    }

    /** Height of bars and axis in points. */
    double height() {
        int bars =
                stacked || data.series().isEmpty() ? BAR : data.series().size() * SERIES_BAR + GAP;
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        return (double) data.rows().size() * Math.max(bars, lines * LINE + 4) + AXIS;
    }

    CategoryPlot plot() {
        var axis = new NameAxis(names, data.rows().stream().map(this::font).toList());
        axis.setCategoryMargin(data.series().isEmpty() || stacked ? 0.28 : 0.2);
        var plot = new CategoryPlot(dataset(), axis, numbers(), renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(ChartColours.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(ChartColours.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setInsets(new RectangleInsets(2, 0, 2, 6));
        return plot;
    }

    private NumberAxis numbers() {
        var numbers = new NumberAxis(data.scale());
        double most = Math.max(1, longest());
        numbers.setTickUnit(new NumberTickUnit(step(most)));
        numbers.setRange(0, upper());
        numbers.setLabelFont(ChartFonts.SMALL);
        numbers.setLabelPaint(ChartColours.MUTED);
        numbers.setLabelInsets(new RectangleInsets(2, 0, 0, 0));
        numbers.setTickLabelFont(ChartFonts.SMALL);
        numbers.setTickLabelPaint(ChartColours.MUTED);
        numbers.setAxisLineVisible(false);
        numbers.setTickMarksVisible(false);
        return numbers;
    }

    /** 1, 2 or 5 times a power of ten: at most so many ticks. */
    private static double step(double most) {
        double power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (most / (digit * power) <= MOST_TICKS) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }

    /** Length of the longest bar. */
    private double longest() {
        return stacked
                ? data.rows().stream()
                        .mapToDouble(row -> row.values().stream().mapToDouble(data::amount).sum())
                        .max()
                        .orElse(0)
                : data.largest();
    }

    /** Upper end of the axis: what is written after a bar has room before the edge. */
    private double upper() {
        double end = Math.max(1, longest());
        if (stacked) {
            return end * 1.02;
        }
        double upper = end;
        for (var row : data.rows()) {
            for (var value : row.values()) {
                double words = ChartFonts.width(value.words(data.labels()), ChartFonts.SMALL);
                double room = Math.max(1, plotWidth - words - LABEL_GAP);
                upper = Math.max(upper, data.amount(value) * plotWidth / room);
            }
        }
        return upper;
    }

    private CategoryDataset dataset() {
        var dataset = new DefaultCategoryDataset();
        var series = data.series().isEmpty() ? List.of("") : data.series();
        for (int s = 0; s < series.size(); s++) {
            var of = new BarKey(s, series.get(s));
            for (int r = 0; r < data.rows().size(); r++) {
                var row = data.rows().get(r);
                dataset.addValue(data.amount(row.values().get(s)), of, new BarKey(r, row.label()));
            }
        }
        return dataset;
    }

    private BarRenderer renderer() {
        var words = new BarWords(data, stacked ? plotWidth / upper() : 0);
        var renderer = stacked ? new BarRenderers.Parts() : new BarRenderers.Bars(data, colours);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(stacked);
        renderer.setMaximumBarWidth(1);
        renderer.setItemMargin(0.06);
        renderer.setDefaultItemLabelFont(ChartFonts.SMALL);
        renderer.setDefaultItemLabelPaint(ChartColours.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelGenerator(words);
        for (int s = 0; s < data.series().size(); s++) {
            renderer.setSeriesPaint(s, colours.series(s));
            renderer.setSeriesOutlinePaint(s, ChartColours.PAPER);
            if (stacked) {
                renderer.setSeriesItemLabelPaint(s, ChartColours.readable(colours.series(s)));
            }
        }
        return renderer;
    }

    /** Whether a part of a bar is too short for its number. */
    boolean leavesNumbersOut() {
        var words = new BarWords(data, plotWidth / upper());
        return stacked
                && data.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> value.n() > 0 && words.of(value).isEmpty());
    }
}
