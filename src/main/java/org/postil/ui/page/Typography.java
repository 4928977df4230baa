package org.postil.ui.page;

import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fonts, line heights and distances of each kind of paragraph, for one family and size. */
final class Typography {
    private static final double LINE_HEIGHT = 1.6;
    private static final double HEADING_LINE_HEIGHT = 1.3;
    private static final int LEVELS = 4;
    private static final int MEASURE = 72;
    private static final String SAMPLE =
            "the people who wrote this had hoped that somebody would read it to the very last line";

    /**
     * How the rows of a kind are set, in pixels.
     *
     * @param before above the first row of a paragraph
     * @param after below its last
     * @param lineSpacing what a text node adds to each line
     * @param ascent from the top of a line to its baseline
     * @param pitch from baseline to baseline
     */
    record RowStyle(
            Font font,
            Font labelFont,
            double indent,
            double before,
            double after,
            double lineSpacing,
            double ascent,
            double pitch,
            String styleClass) {}

    private final String family;
    private final String headingFamily;
    private final double size;
    private final Map<PageText.Kind, List<RowStyle>> styles = new EnumMap<>(PageText.Kind.class);

    /**
     * @param family of the reading text
     * @param headingFamily of headings, labels and names
     * @param size of the reading text in pixels
     */
    Typography(String family, String headingFamily, double size) {
        this.family = family;
        this.headingFamily = headingFamily;
        this.size = size;
        for (PageText.Kind kind : PageText.Kind.values()) {
            var levels = new ArrayList<RowStyle>();
            for (int level = 0; level < LEVELS; level++) {
                levels.add(make(kind, level));
            }
            styles.put(kind, List.copyOf(levels));
        }
    }

    RowStyle style(PageText.Paragraph paragraph) {
        return Objects.requireNonNull(styles.get(paragraph.kind()))
                .get(Math.clamp(paragraph.level(), 0, LEVELS - 1));
    }

    boolean isOf(String otherFamily, String otherHeadingFamily, double otherSize) {
        return family.equals(otherFamily)
                && headingFamily.equals(otherHeadingFamily)
                && size == otherSize;
    }

    double size() {
        return size;
    }

    /** The column's width at which a line holds about 72 characters. */
    double idealColumn() {
        var sample = new Text(SAMPLE);
        sample.setFont(Font.font(family, size));
        return Math.ceil(sample.getLayoutBounds().getWidth() / SAMPLE.length() * MEASURE);
    }

    /** For names in the margin and page numbers; grows with the text, but less. */
    Font small() {
        return Font.font(headingFamily, Math.round(smallSize()));
    }

    Font smallBold() {
        return Font.font(headingFamily, FontWeight.SEMI_BOLD, Math.round(smallSize()));
    }

    private double smallSize() {
        return Math.clamp(size * 0.7, 11, 16);
    }

    private RowStyle make(PageText.Kind kind, int level) {
        return switch (kind) {
            case HEADING -> heading(level);
            case BODY -> plain(size, 0, 0, 0.62, "page-body");
            case LIST -> plain(size, 1.5 * Math.max(1, level), 0, 0.36, "page-list");
            case CELL -> plain(size * 0.94, 0.9, 0.22, 0.3, "page-cell");
            case FOOTNOTE -> plain(size * 0.85, 0, 0.1, 0.4, "page-footnote");
        };
    }

    private RowStyle heading(int level) {
        double scale =
                switch (level) {
                    case 0, 1 -> 1.42;
                    case 2 -> 1.14;
                    default -> 1.0;
                };
        Font font = Font.font(headingFamily, FontWeight.BOLD, Math.round(size * scale));
        double before = level < 2 ? 1.3 : 0.8;
        double after = level < 2 ? 0.55 : 0.32;
        return style(font, font, HEADING_LINE_HEIGHT, 0, before, after, "page-heading");
    }

    private RowStyle plain(
            double px, double indent, double before, double after, String styleClass) {
        Font font = Font.font(family, Math.round(px * 2) / 2.0);
        return style(font, small(), LINE_HEIGHT, indent, before, after, styleClass);
    }

    /** Indent, before and after in ems of the reading text. */
    private RowStyle style(
            Font font,
            Font labelFont,
            double lineHeight,
            double indent,
            double before,
            double after,
            String styleClass) {
        var line = new Text("x");
        line.setTextOrigin(VPos.TOP);
        line.setFont(font);
        double natural = line.getLayoutBounds().getHeight();
        double pitch = Math.max(Math.ceil(natural), Math.round(font.getSize() * lineHeight));
        return new RowStyle(
                font,
                labelFont,
                Math.round(indent * size),
                Math.round(before * size),
                Math.round(after * size),
                pitch - natural,
                line.getBaselineOffset(),
                pitch,
                styleClass);
    }
}
