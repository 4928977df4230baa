package org.postil.charts;

import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows by columns as fields, the deeper the larger their number; each number stands in its field.
 * Where row and column are the same code the field is empty.
 */
final class HeatPlot extends Plot {
    private static final long serialVersionUID = 1;

    /** Share of the width that names of rows may take. */
    private static final double NAMES = 0.4;

    private static final double LEAST_NAMES = 0.26;
    private static final double LEAST_FIELD = 15;
    private static final double WIDEST_FIELD = 52;
    private static final double FIELD_HEIGHT = 19;
    private static final double LINE = 10;
    private static final double GAP = 5;
    private static final double LONGEST_HEAD = 120;
    private static final int MOST_LINES = 3;
    private static final double EDGE = 3;

    private final transient ChartData data;
    private final transient ChartColours colours;
    private final double largest;
    private final double names;
    private final double field;
    private final boolean upright;
    private final boolean twoLines;
    private final transient List<List<String>> heads;
    private final transient List<List<String>> rows;

    /**
     * @param width of the whole chart in points
     */
    HeatPlot(ChartData data, ChartColours colours, double width) {
        this.data = data;
        this.colours = colours;
        largest = Math.max(1, data.largest());
        int columns = data.series().size();
        double wanted =
                data.rows().stream()
                        .mapToDouble(row -> ChartFonts.width(row.label(), font(row.level())))
                        .max()
                        .orElse(0);
        double room = width - EDGE * 2 - GAP;
        double left = Math.max(LEAST_NAMES * width, room - columns * fieldOfWords());
        names = Math.min(wanted, Math.min(NAMES * width, left));
        field = Math.min(WIDEST_FIELD, (room - names) / columns);
        twoLines = fieldOfWords() > field + EDGE;
        rows =
                data.rows().stream()
                        .map(row ->
                                TextWrap.lines(row.label(), font(row.level()), names, MOST_LINES))
                        .toList();
        var lying = data.series().stream().map(s -> wholeWords(s, field - 4)).toList();
        upright = lying.stream().anyMatch(lines -> lines.size() > MOST_LINES);
        heads =
                upright
                        ? data.series().stream()
                                .map(s ->
                                        TextWrap.lines(
                                                s, ChartFonts.TEXT, LONGEST_HEAD, headLines()))
                                .toList()
                        : lying;
    }

    /** How many columns can be read side by side. */
    static int mostColumns(double width) {
        return (int) ((width - EDGE * 2 - GAP - LEAST_NAMES * width) / LEAST_FIELD);
    }

    /** Lines of a name, or too many where a word of it does not fit. */
    private static List<String> wholeWords(String name, double width) {
        for (String word : name.split("\\s+")) {
            if (ChartFonts.width(word, ChartFonts.TEXT) > width) {
                return List.of(name, "", "", "");
            }
        }
        return TextWrap.lines(name, ChartFonts.TEXT, width, Integer.MAX_VALUE);
    }

    private int headLines() {
        return Math.clamp((int) (field / LINE), 1, 2);
    }

    /** Width of a field that its number needs. */
    private double fieldOfWords() {
        return Math.max(
                LEAST_FIELD,
                data.rows().stream()
                                .flatMap(row -> row.values().stream())
                                .mapToDouble(v ->
                                        ChartFonts.width(v.words(data.labels()), ChartFonts.SMALL))
                                .max()
                                .orElse(0)
                        + EDGE * 2);
    }

    private Font font(int level) {
        boolean deep = data.rows().stream().anyMatch(row -> row.level() > 1);
        return deep && level == 1 ? ChartFonts.STRONG : ChartFonts.TEXT;
    }

    private double rowHeight() {
        int lines = rows.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(FIELD_HEIGHT, Math.max(lines, twoLines ? 2 : 1) * LINE + 3);
    }

    private double headHeight() {
        return GAP
                + (upright
                        ? heads.stream()
                                .mapToDouble(lines -> TextWrap.widest(lines, ChartFonts.TEXT))
                                .max()
                                .orElse(0)
                        : LINE * heads.stream().mapToInt(List::size).max().orElse(1));
    }

    /** Height of fields and column names in points. */
    double height() {
        return data.rows().size() * rowHeight() + headHeight() + EDGE;
    }

    @Override
    public String getPlotType() {
        return "heat map";
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parent,
            @Nullable PlotRenderingInfo info) {
        double left = area.getX() + names + GAP;
        double top = area.getY() + headHeight();
        for (int c = 0; c < heads.size(); c++) {
            head(g2, heads.get(c), left + c * field, top - GAP);
        }
        for (int r = 0; r < rows.size(); r++) {
            double y = top + r * rowHeight();
            name(g2, r, left - GAP, y);
            var values = data.rows().get(r).values();
            for (int c = 0; c < values.size(); c++) {
                field(g2, values.get(c), left + c * field, y);
            }
        }
    }

    private void head(Graphics2D g2, List<String> lines, double x, double bottom) {
        g2.setFont(ChartFonts.TEXT);
        g2.setPaint(ChartColours.INK);
        var before = g2.getTransform();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (upright) {
                double middle = x + field / 2 - (lines.size() - 1) * LINE / 2 + i * LINE;
                g2.translate(middle + ascent(), bottom);
                g2.rotate(-Math.PI / 2);
                g2.drawString(line, 0, 0);
                g2.setTransform(before);
            } else {
                double y = bottom - (lines.size() - 1 - i) * LINE - 2;
                double width = ChartFonts.width(line, ChartFonts.TEXT);
                g2.drawString(line, (float) (x + (field - width) / 2), (float) y);
            }
        }
    }

    /** From the middle of a line of text down to where it stands. */
    private static double ascent() {
        return ChartFonts.TEXT.getSize2D() * 0.36;
    }

    private void name(Graphics2D g2, int row, double right, double y) {
        var lines = rows.get(row);
        var font = font(data.rows().get(row).level());
        g2.setFont(font);
        g2.setPaint(ChartColours.INK);
        double middle = y + rowHeight() / 2 - (lines.size() - 1) * LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            double x = right - ChartFonts.width(lines.get(i), font);
            g2.drawString(lines.get(i), (float) x, (float) (middle + i * LINE + ascent()));
        }
    }

    private void field(Graphics2D g2, ChartData.Value value, double x, double y) {
        var box = new Rectangle2D.Double(x, y, field, rowHeight());
        var shade = colours.shade(data.amount(value) / largest);
        g2.setPaint(shade);
        g2.fill(box);
        g2.setPaint(ChartColours.LINE);
        g2.setStroke(new BasicStroke(0.5f));
        g2.draw(box);
        boolean nothing = value.self() || value.n() == 0 && value.undecided() == 0;
        var words = words(value);
        g2.setFont(ChartFonts.SMALL);
        g2.setPaint(nothing ? ChartColours.MUTED : ink(shade));
        double size = ChartFonts.SMALL.getSize2D();
        double middle = y + rowHeight() / 2 - (words.size() - 1) * (size + 1) / 2;
        for (int i = 0; i < words.size(); i++) {
            double width = ChartFonts.width(words.get(i), ChartFonts.SMALL);
            g2.drawString(
                    words.get(i),
                    (float) (x + (field - width) / 2),
                    (float) (middle + i * (size + 1) + size * 0.36));
        }
    }

    private static Color ink(Color shade) {
        return ChartColours.readable(shade);
    }

    /** In two lines where one is too wide for the fields: "24" and "(73%)". */
    private List<String> words(ChartData.Value value) {
        String words = value.words(data.labels());
        int gap = words.indexOf(' ');
        return !twoLines || gap < 0
                ? List.of(words)
                : List.of(words.substring(0, gap), words.substring(gap + 1));
    }
}
