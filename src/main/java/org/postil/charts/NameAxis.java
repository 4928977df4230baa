package org.postil.charts;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** The names beside the bars, broken into lines that end at the bars. */
final class NameAxis extends CategoryAxis {
    private static final long serialVersionUID = 1;

    private final transient List<List<String>> names;
    private final transient List<Font> fonts;

    /**
     * @param names of each row its lines
     * @param fonts of each row
     */
    NameAxis(List<List<String>> names, List<Font> fonts) {
        this.names = List.copyOf(names);
        this.fonts = List.copyOf(fonts);
        // lines are broken already, none is to be cut
        setMaximumCategoryLabelWidthRatio(1);
        setTickLabelFont(ChartFonts.TEXT);
        setTickLabelPaint(ChartColours.INK);
        setAxisLinePaint(ChartColours.MUTED);
        setAxisLineStroke(new BasicStroke(0.75f));
        setTickMarksVisible(false);
        setLowerMargin(0.01);
        setUpperMargin(0.01);
    }

    @Override
    protected TextBlock createLabel(
            Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        var block = new TextBlock();
        if (category instanceof BarKey key) {
            for (String line : names.get(key.index())) {
                block.addLine(line, fonts.get(key.index()), ChartColours.INK);
            }
        }
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        return block;
    }
}
