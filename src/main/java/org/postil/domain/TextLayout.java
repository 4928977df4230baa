package org.postil.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a text lay in its file: stored with each text version, so that it survives a change of
 * extractor. Paragraphs are in order, do not overlap, and together with one LF between each two of
 * them make up the whole text.
 *
 * @param pages in order; empty where the file has no pages (Word, plain text without form feeds)
 * @param paragraphs in order
 * @param furniture running headers, footers and page numbers that were taken out of the text
 * @param joins offsets at which a hyphen at the end of a line was taken out, ascending
 */
public record TextLayout(
        List<Page> pages,
        List<Paragraph> paragraphs,
        List<Furniture> furniture,
        List<Integer> joins) {
    public static final TextLayout EMPTY =
            new TextLayout(List.of(), List.of(), List.of(), List.of());

    public TextLayout {
        pages = List.copyOf(pages);
        paragraphs = List.copyOf(paragraphs);
        furniture = List.copyOf(furniture);
        joins = List.copyOf(joins);
    }

    /**
     * A page of the file.
     *
     * @param number counted from 1 in the order of the file
     * @param span what of the text begins on this page; a paragraph that runs over is cut at the
     *     break
     * @param width in points, 0 where unknown
     * @param height in points, 0 where unknown
     * @param rotation in degrees clockwise: 0, 90, 180 or 270
     */
    public record Page(int number, Span span, float width, float height, int rotation) {}

    /**
     * A paragraph, a heading, a list item, a footnote or one cell of a table.
     *
     * @param level of a heading or list, from 1; 0 for others
     * @param label what is printed in front ("19.1", "Recommendation 5:", "•"), a prefix of the
     *     span; null without one
     * @param page where it begins, from 1; 0 where the file has no pages
     * @param cell its place when it is a table cell, else null
     */
    public record Paragraph(
            Span span,
            ParagraphKind kind,
            int level,
            @Nullable Span label,
            int page,
            @Nullable Cell cell,
            SectionRole section) {
        /** The span without the printed label and the spaces after it. */
        public Span body(CharSequence text) {
            if (label == null) {
                return span;
            }
            int start = label.end();
            while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return new Span(start, span.end());
        }
    }

    /** A cell's place: the table's number in the document, row and column, each from 0. */
    public record Cell(int table, int row, int column) {}

    /**
     * A line taken out of the text: on which page, whether above or below the body, and its words.
     */
    public record Furniture(int page, boolean top, String text) {}

    /** The same with every paragraph in one section: of a document that is that part as a whole. */
    public TextLayout allIn(SectionRole section) {
        return new TextLayout(
                pages,
                paragraphs.stream()
                        .map(p ->
                                new Paragraph(
                                        p.span(), p.kind(), p.level(), p.label(), p.page(),
                                        p.cell(), section))
                        .toList(),
                furniture,
                joins);
    }

    /** The number of the page on which an offset lies, 0 where the file has no pages. */
    public int pageAt(int offset) {
        int low = 0;
        int high = pages.size() - 1;
        int found = pages.isEmpty() ? 0 : pages.getFirst().number();
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var page = pages.get(middle);
            if (page.span().start() <= offset) {
                found = page.number();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /**
     * The position in {@link #paragraphs} of the paragraph that holds an offset; the LF after a
     * paragraph counts to it. -1 in a text without paragraphs.
     */
    public int paragraphIndexAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        int found = paragraphs.isEmpty() ? -1 : 0;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().start() <= offset) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /** The section in which an offset lies; MAIN in a text without paragraphs. */
    public SectionRole sectionAt(int offset) {
        int index = paragraphIndexAt(offset);
        return index < 0 ? SectionRole.MAIN : paragraphs.get(index).section();
    }
}
