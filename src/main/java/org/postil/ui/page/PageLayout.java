package org.postil.ui.page;

import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How high each row is in a column of one width and typography. Heights are estimated at first and
 * measured when a row is shown or when there is time.
 *
 * <p>Measuring stays on the FX thread, a slice at a time: the native shapers behind a text node
 * (Pango, DirectWrite) are not safe to use from two threads at once.
 */
final class PageLayout {
    private static final double BREAK = 30;
    private static final double RULE = 9;
    private static final double TOP = 28;
    private static final double BOTTOM = 96;

    private final Rows rows;
    private final Typography type;
    private final PageMetrics metrics;
    private final TableBands bands;

    /** What each row adds to the page: of the cells beside each other only the last does. */
    private final double[] heights;

    private final LineCount lines;
    private final BitSet measured;

    /** The rows with right-to-left letters. */
    private final BitSet bidi;

    private final Map<Integer, List<PageText.PageBreak>> breaks = new HashMap<>();
    private final Text probe = new Text();
    private final HardWrap hardWrap = new HardWrap();
    private int probed = -1;
    private int next;
    private double[] tops;
    private boolean topsValid;

    PageLayout(Rows rows, Typography type, PageMetrics metrics) {
        this.rows = rows;
        this.type = type;
        this.metrics = metrics;
        bands = TableBands.of(rows, metrics.columnWidth(), type.size());
        heights = new double[rows.size()];
        lines = new LineCount(rows.size());
        measured = new BitSet(rows.size());
        bidi = bidi(rows);
        tops = new double[rows.size() + 1];
        for (var each : rows.text().breaks()) {
            int row = rows.at(each.offset());
            if (each.offset() >= rows.end(row) && row + 1 < rows.size()) {
                row++;
            }
            breaks.computeIfAbsent(row, r -> new ArrayList<>()).add(each);
        }
        double perCharacter = type.idealColumn() / 72;
        for (int row = 0; row < heights.length; row++) {
            var style = style(row);
            double width = rows.end(row) - rows.start(row);
            double count = Math.ceil(1 + width * perCharacter / Math.max(1, textWidth(row)));
            lines.set(row, (int) count);
            double height = before(row) + count * style.pitch() + after(row);
            int end = bands.last(row);
            heights[end] = Math.max(heights[end], height);
        }
    }

    private static BitSet bidi(Rows rows) {
        var found = new BitSet();
        if (HardWrap.isNeeded(rows.text().text())) {
            for (int row = 0; row < rows.size(); row++) {
                found.set(row, HardWrap.isNeeded(rows.string(row)));
            }
        }
        return found;
    }

    TableBands bands() {
        return bands;
    }

    boolean isOf(Rows otherRows, Typography otherType, PageMetrics other) {
        return rows == otherRows
                && type == otherType
                && metrics.columnWidth() == other.columnWidth()
                && metrics.columnX() == other.columnX();
    }

    Typography.RowStyle style(int row) {
        Typography of = bidi.get(row) ? type.rightToLeft() : type;
        return of.style(rows.paragraph(row), bands.isCell(row));
    }

    Typography type() {
        return type;
    }

    PageMetrics metrics() {
        return metrics;
    }

    Rows rows() {
        return rows;
    }

    /** The printed pages that begin above or within a row. */
    List<PageText.PageBreak> breaks(int row) {
        return breaks.getOrDefault(row, List.of());
    }

    /** Whether a page begins with the row's paragraph, so that room is left for a line above. */
    boolean breaksAbove(int row) {
        return row > 0
                && rows.begins(row)
                && bands.first(row) == row
                && breaks(row).stream().anyMatch(b -> b.offset() <= rows.start(row));
    }

    /** From the top of a row to the top of its text; the same for cells beside each other. */
    double before(int of) {
        int row = bands.first(of);
        var style = style(row);
        double before = rows.begins(row) ? style.before() : 0;
        if (row == 0) {
            before = TOP;
        }
        if (breaksAbove(row)) {
            before = Math.max(before + BREAK / 2, BREAK);
        }
        if (bands.isCell(row)) {
            before += TableBands.PADDING;
        } else if (rows.begins(row) && rows.paragraph(row).ruled()) {
            before += RULE;
        }
        return Math.ceil(before + style.ascent()) - style.ascent();
    }

    /** From the top of a row to the upper border of its cell. */
    double borderTop(int row) {
        return Math.round(before(row) - TableBands.PADDING);
    }

    private double after(int row) {
        double after = rows.ends(row) ? style(row).after() : 0;
        if (bands.isCell(row)) {
            after = TableBands.PADDING - 2 + (bands.goesOn(row) ? 0 : type.size());
        }
        return bands.last(row) == rows.size() - 1 ? after + BOTTOM : after;
    }

    /** From the top of a row to the lower border of its cell. */
    double borderBottom(int row) {
        double below = bands.goesOn(row) ? 0 : type.size();
        return height(row) - below - (bands.last(row) == rows.size() - 1 ? BOTTOM : 0);
    }

    double textX(int row) {
        return bands.isCell(row)
                ? metrics.columnX() + bands.x(row) + TableBands.PADDING
                : metrics.columnX() + style(row).indent();
    }

    double textWidth(int row) {
        return bands.isCell(row)
                ? bands.width(row) - 2 * TableBands.PADDING
                : metrics.columnWidth() - style(row).indent();
    }

    /**
     * Sets a text node up to show a row, in the row's own coordinates. Text nodes stay
     * left-to-right; a paragraph that begins right-to-left is aligned to the right.
     */
    void configure(Text node, int row) {
        var style = style(row);
        String string = rows.string(row);
        node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        node.setTextOrigin(VPos.TOP);
        // or each change below would be laid out with the old text
        node.setText("");
        node.setFont(style.font());
        node.setLineSpacing(style.lineSpacing());
        node.setWrappingWidth(textWidth(row));
        node.setTextAlignment(isRightToLeft(string) ? TextAlignment.RIGHT : TextAlignment.LEFT);
        node.setX(textX(row));
        node.setY(before(row));
        node.setText(
                bidi.get(row) ? hardWrap.wrapped(string, style.font(), textWidth(row)) : string);
    }

    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            switch (direction) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** A text node that lays a row out as it would be shown; the same one for every call. */
    Text probe(int row) {
        if (probed != row) {
            configure(probe, row);
            probed = row;
        }
        return probe;
    }

    /** How high a row is; cells beside each other are as high as the highest. */
    double height(int row) {
        return heights[bands.last(row)];
    }

    /** How much farther down the next row begins: 0 for a cell that has another beside it. */
    double advance(int row) {
        return heights[row];
    }

    /** Measures a row and those beside it, unless that has been done. */
    void measure(int row) {
        if (!measured.get(row)) {
            int end = bands.last(row);
            double highest = 0;
            for (int each = bands.first(row); each <= end; each++) {
                // a text node leaves the spacing below its last line out
                Text node = probe(each);
                double text = node.getLayoutBounds().getHeight() + style(each).lineSpacing();
                lines.set(each, RowGeometry.lines(node));
                highest = Math.max(highest, Math.max(text, labelHeight(each)));
                measured.set(each);
            }
            double height = Math.ceil(before(row) + highest + after(row));
            if (height != heights[end]) {
                heights[end] = height;
                topsValid = false;
            }
        }
    }

    private double labelHeight(int row) {
        String label = GutterPainter.labelOf(this, row);
        var font = style(row).labelFont();
        if (label.length() * font.getSize() * 0.5 < GutterPainter.width(this)) {
            return 0;
        }
        var node = new Text(label);
        node.setFont(font);
        node.setWrappingWidth(GutterPainter.width(this));
        return node.getLayoutBounds().getHeight();
    }

    /** How many lines the rows have; estimated as long as they are not measured. */
    LineCount lines() {
        return lines;
    }

    /** Whether no slice has been measured yet. */
    boolean isUntouched() {
        return next == 0;
    }

    boolean isExact() {
        return next >= heights.length;
    }

    /** Measures further rows for about so long; at least one. */
    void measureFor(long nanos) {
        long end = System.nanoTime() + nanos;
        do {
            next = measured.nextClearBit(next);
            if (next < heights.length) {
                measure(next);
            }
        } while (next < heights.length && System.nanoTime() < end);
    }

    /** Where a row begins, from the top of the page; the total for the row after the last. */
    double top(int row) {
        if (!topsValid) {
            double y = 0;
            for (int i = 0; i < heights.length; i++) {
                tops[i] = y;
                y += heights[i];
            }
            tops[heights.length] = y;
            topsValid = true;
        }
        return tops[row];
    }

    double total() {
        return top(heights.length);
    }

    /** The row at a place of the page, the nearest if there is none. */
    int rowAt(double x, double y) {
        return bands.at(rowAt(y), x - metrics.columnX());
    }

    /** The row at a height, the last of those beside each other; the nearest if there is none. */
    int rowAt(double y) {
        int low = 0;
        int high = heights.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (top(middle) <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
