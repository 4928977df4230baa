package org.postil.charts;

import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Paint;

/** Bars with their numbers after them or in them. */
final class BarRenderers {
    private BarRenderers() {}

    /** Without columns, the levels of the rows have colours of their own. */
    static final class Bars extends BarRenderer {
        private static final long serialVersionUID = 1;

        private final transient ChartData data;
        private final transient ChartColours colours;

        Bars(ChartData data, ChartColours colours) {
            this.data = data;
            this.colours = colours;
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        }

        @Override
        public Paint getItemPaint(int series, int row) {
            return data.series().isEmpty()
                    ? colours.bar(data.rows().get(row).level())
                    : super.getItemPaint(series, row);
        }
    }

    static final class Parts extends StackedBarRenderer {
        private static final long serialVersionUID = 1;

        Parts() {
            var middle = new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);
            setDefaultPositiveItemLabelPosition(middle);
            // whether the number fits was decided before
            setPositiveItemLabelPositionFallback(middle);
        }
    }
}
