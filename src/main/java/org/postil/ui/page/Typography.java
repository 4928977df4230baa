package org.postil.ui.page;

import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fonts, line heights and distances of each kind of paragraph, for one family and size. */
final class Typography {
    private static final double LINE_HEIGHT = 1.6;
    private static final double HEADING_LINE_HEIGHT = 1.3;
    private static final double CELL_LINE_HEIGHT = 1.45;

    /** The size of text in a table, as a share of the reading text's. */
    private static final double CELL = 0.9;

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

    /**
     * The families of a page.
     *
     * @param reading of the text
     * @param heading of headings and of a table's first line
     * @param label of labels, names and page numbers
     * @param rightToLeft of paragraphs with right-to-left letters: those to choose from, with
     *     commas between; the first that is there is taken
     */
    record Families(String reading, String heading, String label, String rightToLeft) {
        /**
         * JavaFX puts the parts of a right-to-left line in the wrong order when its letters and its
         * signs come from different fonts: the font has to have both.
         */
        private String forRightToLeft() {
            var there = Font.getFamilies();
            for (String each : rightToLeft.split(",", -1)) {
                if (there.contains(each.strip())) {
                    return each.strip();
                }
            }
            return reading;
        }
    }

    private final Families families;
    private final double size;
    private @Nullable Typography rightToLeft;
    private final RowStyle cellBeside;
    private final RowStyle headCell;
    private final Map<PageText.Kind, List<RowStyle>> styles = new EnumMap<>(PageText.Kind.class);

    /**
     * @param size of the reading text in pixels
     */
    Typography(Families families, double size) {
        this.families = families;
        this.size = size;
        for (PageText.Kind kind : PageText.Kind.values()) {
            var levels = new ArrayList<RowStyle>();
            for (int level = 0; level < LEVELS; level++) {
                levels.add(make(kind, level));
            }
            styles.put(kind, List.copyOf(levels));
        }
        cellBeside = cell(Font.font(families.reading, half(size * CELL)));
        headCell = cell(Font.font(families.heading, FontWeight.BOLD, half(size * CELL * 0.9)));
    }

    /**
     * @param beside whether it is a cell with others beside it; those of the first line are bold
     */
    RowStyle style(PageText.Paragraph paragraph, boolean beside) {
        if (beside) {
            var cell = paragraph.cell();
            return cell != null && cell.row() == 0 ? headCell : cellBeside;
        }
        return Objects.requireNonNull(styles.get(paragraph.kind()))
                .get(Math.clamp(paragraph.level(), 0, LEVELS - 1));
    }

    boolean isOf(Families other, double otherSize) {
        return families.equals(other) && size == otherSize;
    }

    /** The same for paragraphs with right-to-left letters. */
    Typography rightToLeft() {
        var other = rightToLeft;
        if (other == null) {
            String family = families.forRightToLeft();
            other = new Typography(new Families(family, family, families.label, ""), size);
            rightToLeft = other;
        }
        return other;
    }

    double size() {
        return size;
    }

    /** The column's width at which a line holds about 72 characters. */
    double idealColumn() {
        var sample = new Text(SAMPLE);
        sample.setFont(Font.font(families.reading, size));
        return Math.ceil(sample.getLayoutBounds().getWidth() / SAMPLE.length() * MEASURE);
    }

    /** For names in the margin and page numbers; grows with the text, but less. */
    Font small() {
        return Font.font(families.label, Math.round(smallSize()));
    }

    private double smallSize() {
        return Math.clamp(size * 0.7, 11, 16);
    }

    private RowStyle make(PageText.Kind kind, int level) {
        return switch (kind) {
            case HEADING -> heading(level);
            case BODY -> plain(size, 0, 0, 0.62, "page-body");
            case LIST -> plain(size, 1.5 * Math.max(1, level), 0, 0.36, "page-list");
            case CELL -> plain(size * CELL, 0.9, 0.22, 0.3, "page-cell");
            case FOOTNOTE -> plain(size * 0.85, 0, 0.1, 0.4, "page-footnote");
        };
    }

    private RowStyle cell(Font font) {
        return style(font, small(), CELL_LINE_HEIGHT, 0, 0, 0, "page-cell");
    }

    private static double half(double px) {
        return Math.round(px * 2) / 2.0;
    }

    private RowStyle heading(int level) {
        double scale =
                switch (level) {
                    case 0, 1 -> 1.42;
                    case 2 -> 1.14;
                    default -> 1.0;
                };
        Font font = Font.font(families.heading, FontWeight.BOLD, Math.round(size * scale));
        double before = level < 2 ? 1.3 : 0.8;
        double after = level < 2 ? 0.55 : 0.32;
        return style(font, font, HEADING_LINE_HEIGHT, 0, before, after, "page-heading");
    }

    private RowStyle plain(
            double px, double indent, double before, double after, String styleClass) {
        Font font = Font.font(families.reading, half(px));
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
