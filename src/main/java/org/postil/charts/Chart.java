package org.postil.charts;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.postil.tally.Tally;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * A chart of a counted table. It is drawn in points on white paper, the same on the screen, in a
 * picture file and in SVG.
 */
public final class Chart {
    private static final double POINTS_A_MM = 72 / 25.4;
    private static final int TITLE = 18;
    private static final int LEGEND = 20;
    private static final int AXIS = 22;
    private static final int NOTE_LINE = 10;
    private static final double NOTE_CHARACTER = 3.5;
    private static final int LEAST = 60;

    private final JFreeChart drawing;
    private final double width;
    private final double height;
    private final String description;

    private Chart(JFreeChart drawing, double width, double height, String description) {
        this.drawing = drawing;
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /** The chart; empty where the kind does not fit the table or no row is left to draw. */
    public static Optional<Chart> of(Tally tally, ChartOptions options) {
        if (!options.kind().fits(tally)) {
            return Optional.empty();
        }
        var data = ChartData.of(tally, options);
        boolean series = options.kind() != ChartKind.BARS;
        if (data.rows().isEmpty() || series && data.series().isEmpty()) {
            return Optional.empty();
        }
        double width = options.widthMm() * POINTS_A_MM;
        JFreeChart drawing;
        int plot;
        if (options.kind() == ChartKind.HEAT_MAP) {
            var heat = new HeatDrawing(data);
            drawing = heat.chart();
            plot = heat.height();
        } else {
            var bars = new BarDrawing(data, options.kind());
            drawing = bars.chart();
            plot = bars.height() + AXIS + (series ? LEGEND : 0);
        }
        double height = Math.max(LEAST, plot) + finish(drawing, data, options, width);
        return Optional.of(new Chart(drawing, width, height, description(data, options)));
    }

    /** Title and notes; returns the room they take. */
    private static double finish(
            JFreeChart drawing, ChartData data, ChartOptions options, double width) {
        double room = 10;
        drawing.setBackgroundPaint(ChartColours.PAPER);
        drawing.setAntiAlias(true);
        drawing.setTextAntiAlias(true);
        drawing.setPadding(new RectangleInsets(4, 4, 4, 4));
        if (!options.title().isEmpty()) {
            var title = new TextTitle(options.title(), ChartFonts.TITLE);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setTextAlignment(HorizontalAlignment.LEFT);
            title.setPaint(ChartColours.INK);
            title.setPadding(0, 0, 6, 0);
            title.setExpandToFitSpace(true);
            drawing.setTitle(title);
            room += TITLE;
        }
        if (drawing.getLegend() != null) {
            drawing.getLegend().setItemFont(ChartFonts.TEXT);
            drawing.getLegend().setItemPaint(ChartColours.INK);
            drawing.getLegend().setFrame(BlockBorder.NONE);
            drawing.getLegend().setBackgroundPaint(ChartColours.PAPER);
        }
        String words = String.join(" ", data.notes());
        var notes = new TextTitle(words, ChartFonts.SMALL);
        notes.setPosition(RectangleEdge.BOTTOM);
        notes.setHorizontalAlignment(HorizontalAlignment.LEFT);
        notes.setTextAlignment(HorizontalAlignment.LEFT);
        notes.setPaint(ChartColours.MUTED);
        notes.setPadding(6, 0, 0, 0);
        notes.setExpandToFitSpace(true);
        drawing.addSubtitle(notes);
        return room + Math.ceil(words.length() * NOTE_CHARACTER / width) * NOTE_LINE + NOTE_LINE;
    }

    /** What it shows, for those who do not see it: each row with its number. */
    private static String description(ChartData data, ChartOptions options) {
        var words = new StringBuilder(options.title());
        for (var row : data.rows()) {
            words.append(words.isEmpty() ? "" : "; ").append(row.label()).append(": ");
            if (data.series().isEmpty()) {
                words.append(row.values().getFirst().words());
            } else {
                for (int i = 0; i < data.series().size(); i++) {
                    words.append(i == 0 ? "" : ", ")
                            .append(data.series().get(i))
                            .append(' ')
                            .append(row.values().get(i).n());
                }
            }
        }
        return words.toString();
    }

    /** In points. */
    public double width() {
        return width;
    }

    /** In points. */
    public double height() {
        return height;
    }

    /** What it shows in words, for a screen reader and as the text of a picture. */
    public String description() {
        return description;
    }

    void draw(Graphics2D on) {
        drawing.draw(on, new Rectangle2D.Double(0, 0, width, height));
    }
}
