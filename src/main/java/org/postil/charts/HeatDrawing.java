package org.postil.charts;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.util.List;

/**
 * Rows by columns as fields, the deeper the larger their number; each number stands in its field.
 * Where row and column are the same code the field is empty.
 */
final class HeatDrawing {
    private static final int FIELD = 20;
    private static final int CHARACTER = 5;
    private static final int LONGEST = 42;

    private final ChartData data;
    private final double largest;

    HeatDrawing(ChartData data) {
        this.data = data;
        largest =
                data.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .filter(value -> !value.self())
                        .mapToLong(ChartData.Value::n)
                        .max()
                        .orElse(1);
    }

    /** Height of fields and column names in points. */
    int height() {
        int longest = data.series().stream().mapToInt(s -> cut(s).length()).max().orElse(0);
        return data.rows().size() * FIELD + longest * CHARACTER;
    }

    JFreeChart chart() {
        int width = data.series().size();
        int height = data.rows().size();
        var columns = axis(data.series());
        columns.setVerticalTickLabels(true);
        var rows =
                axis(
                        data.rows().stream()
                                .map(row -> "\u2003".repeat(row.level() - 1) + row.label())
                                .toList());
        rows.setInverted(true);
        var renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Shades(largest));
        var plot = new XYPlot(dataset(), columns, rows, renderer);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setBackgroundPaint(ChartColours.PAPER);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(2, 2, 2, 8));
        // white lines between the fields, drawn over them
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                var value = data.rows().get(r).values().get(c);
                var text = new XYTextAnnotation(words(value), c, r);
                text.setFont(ChartFonts.SMALL);
                text.setPaint(
                        value.self()
                                ? ChartColours.MUTED
                                : ChartColours.onShade(value.n() / Math.max(1, largest)));
                plot.addAnnotation(text, false);
            }
        }
        return new JFreeChart(null, ChartFonts.TITLE, plot, false);
    }

    private static String words(ChartData.Value value) {
        if (value.self()) {
            return "–";
        }
        return value.n() + (value.undecided() > 0 ? " +" + value.undecided() : "");
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    private static SymbolAxis axis(List<String> names) {
        var axis =
                new SymbolAxis(null, names.stream().map(HeatDrawing::cut).toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(ChartFonts.TEXT);
        axis.setTickLabelPaint(ChartColours.INK);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setRange(-0.5, names.size() - 0.5);
        axis.setAxisLineStroke(new BasicStroke(0.5f));
        return axis;
    }

    private DefaultXYZDataset dataset() {
        int count = data.rows().size() * data.series().size();
        var x = new double[count];
        var y = new double[count];
        var z = new double[count];
        int i = 0;
        for (int r = 0; r < data.rows().size(); r++) {
            for (int c = 0; c < data.series().size(); c++) {
                var value = data.rows().get(r).values().get(c);
                x[i] = c;
                y[i] = r;
                z[i] = value.self() ? 0 : value.n();
                i++;
            }
        }
        var dataset = new DefaultXYZDataset();
        dataset.addSeries("n", new double[][] {x, y, z});
        return dataset;
    }

    private record Shades(double largest) implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return largest;
        }

        @Override
        public Paint getPaint(double value) {
            return ChartColours.shade(value / Math.max(1, largest));
        }
    }
}
