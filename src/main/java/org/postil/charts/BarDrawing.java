package org.postil.charts;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;

/** Bars that lie, so that long names of themes can be read beside them. */
final class BarDrawing {
    private static final float NAMES = 0.42f;
    private static final int BAR = 20;
    private static final int SERIES_BAR = 13;
    private static final int GAP = 10;
    private static final double ROOM_FOR_NUMBERS = 0.22;

    private final ChartData data;
    private final boolean stacked;

    BarDrawing(ChartData data, ChartKind kind) {
        this.data = data;
        stacked = kind == ChartKind.STACKED;
    }

    /** A row's place and how it is called; two rows may be called the same. */
    private record Key(int index, String label) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** Height of the bars in points. */
    int height() {
        int bars =
                stacked || data.series().isEmpty() ? BAR : data.series().size() * SERIES_BAR + GAP;
        return data.rows().size() * bars;
    }

    JFreeChart chart() {
        var names = new CategoryAxis();
        names.setMaximumCategoryLabelWidthRatio(NAMES);
        names.setMaximumCategoryLabelLines(2);
        names.setTickLabelFont(ChartFonts.TEXT);
        names.setTickLabelPaint(ChartColours.INK);
        names.setAxisLinePaint(ChartColours.MUTED);
        names.setTickMarksVisible(false);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        names.setCategoryMargin(data.series().isEmpty() || stacked ? 0.28 : 0.22);
        var numbers = new NumberAxis();
        numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        numbers.setUpperMargin(stacked ? 0.04 : ROOM_FOR_NUMBERS);
        numbers.setTickLabelFont(ChartFonts.SMALL);
        numbers.setTickLabelPaint(ChartColours.MUTED);
        numbers.setAxisLineVisible(false);
        numbers.setTickMarksVisible(false);
        numbers.setAutoRangeIncludesZero(true);
        var plot = new CategoryPlot(dataset(), names, numbers, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(ChartColours.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(ChartColours.LINE);
        plot.setInsets(new RectangleInsets(2, 2, 2, 8));
        return new JFreeChart(null, ChartFonts.TITLE, plot, !data.series().isEmpty());
    }

    private CategoryDataset dataset() {
        var dataset = new DefaultCategoryDataset();
        var series = data.series().isEmpty() ? List.of("") : data.series();
        for (int s = 0; s < series.size(); s++) {
            var of = new Key(s, series.get(s));
            for (int r = 0; r < data.rows().size(); r++) {
                dataset.addValue(value(r, s).n(), of, key(r));
            }
        }
        return dataset;
    }

    private Key key(int row) {
        var of = data.rows().get(row);
        return new Key(row, "\u2003".repeat(of.level() - 1) + of.label());
    }

    private ChartData.Value value(int row, int series) {
        return data.rows().get(row).values().get(series);
    }

    private BarRenderer renderer() {
        BarRenderer renderer = stacked ? new Parts() : new Bars();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(stacked);
        renderer.setMaximumBarWidth(1);
        renderer.setItemMargin(0.06);
        renderer.setDefaultItemLabelFont(ChartFonts.SMALL);
        renderer.setDefaultItemLabelPaint(ChartColours.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelGenerator(new Words());
        for (int s = 0; s < data.series().size(); s++) {
            renderer.setSeriesPaint(s, ChartColours.series(s));
            renderer.setSeriesOutlinePaint(s, ChartColours.PAPER);
            if (stacked) {
                renderer.setSeriesItemLabelPaint(s, readable(ChartColours.series(s)));
            }
        }
        return renderer;
    }

    /**
     * Black or white, whichever has the greater contrast on a colour (WCAG 2 relative luminance).
     */
    private static Color readable(Color on) {
        double light =
                0.2126 * linear(on.getRed())
                        + 0.7152 * linear(on.getGreen())
                        + 0.0722 * linear(on.getBlue());
        return (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Says the number as the table has it, not as the length of the bar. */
    private final class Words extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1;

        @Override
        public String generateLabel(CategoryDataset dataset, int series, int row) {
            var value = value(row, series);
            if (stacked) {
                return value.n() == 0 ? "" : Long.toString(value.n());
            }
            return value.words();
        }
    }

    /** Lower levels are paler: they are parts of what stands above them. */
    private final class Bars extends BarRenderer {
        private static final long serialVersionUID = 1;

        Bars() {
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }

        @Override
        public Paint getItemPaint(int series, int row) {
            if (!data.series().isEmpty()) {
                return super.getItemPaint(series, row);
            }
            return data.rows().get(row).level() == 1 ? ChartColours.BAR : ChartColours.LOWER_BAR;
        }
    }

    private static final class Parts extends StackedBarRenderer {
        private static final long serialVersionUID = 1;

        Parts() {
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        }
    }
}
