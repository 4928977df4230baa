package org.postil.ui.page;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a page shows it. Paragraphs are in order and do not overlap; between each two of them
 * lies one LF.
 *
 * @param breaks where printed pages begin, by offset
 */
public record PageText(String text, List<Paragraph> paragraphs, List<PageBreak> breaks) {
    public static final PageText EMPTY =
            new PageText("", List.of(Paragraph.body(new Span(0, 0))), List.of());

    /**
     * @throws IllegalArgumentException when there is no paragraph, or paragraphs are out of order
     *     or beyond the text
     */
    public PageText {
        paragraphs = List.copyOf(paragraphs);
        breaks = List.copyOf(breaks);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a text has at least one paragraph");
        }
        int at = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.span.start() < at || paragraph.span.end() > text.length()) {
                throw new IllegalArgumentException("misplaced paragraph " + paragraph.span);
            }
            at = paragraph.span.end();
        }
    }

    /** Every line of a text as a body paragraph. */
    public static PageText plain(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            paragraphs.add(Paragraph.body(new Span(start, end)));
            start = end + 1;
        }
        paragraphs.add(Paragraph.body(new Span(start, text.length())));
        return new PageText(text, paragraphs, List.of());
    }

    /** What a paragraph looks like. */
    public enum Kind {
        HEADING,
        BODY,
        LIST,
        CELL,
        FOOTNOTE
    }

    /**
     * A stretch of text with its own lines.
     *
     * @param level of a heading, from 1; of a list item's indent, from 1; else 0
     * @param label what is hung in the gutter, a prefix of the span; null for none
     * @param hint said in the gutter though the text does not say it there, such as the heading of
     *     a cell's column; empty for none
     * @param ruled a hairline above, as before the first cell of a table's row
     * @param cell its place in a table, where that is known; cells of one line then stand side by
     *     side when there is room, without hint and rule
     */
    public record Paragraph(
            Span span,
            Kind kind,
            int level,
            @Nullable Span label,
            String hint,
            boolean ruled,
            @Nullable Cell cell) {
        /** A paragraph that is no cell, or one whose place is not known. */
        public Paragraph(
                Span span, Kind kind, int level, @Nullable Span label, String hint, boolean ruled) {
            this(span, kind, level, label, hint, ruled, null);
        }

        public static Paragraph body(Span span) {
            return new Paragraph(span, Kind.BODY, 0, null, "", false);
        }

        /** The span without the label and the blanks after it. */
        public Span body(CharSequence text) {
            if (label == null) {
                return span;
            }
            int start = label.end();
            while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return start == span.end() ? span : new Span(start, span.end());
        }
    }

    /** A cell's place: the table's number in the text, its line and column, each from 0. */
    public record Cell(int table, int row, int column) {}

    /** A printed page that begins at an offset, with what the gutter says of it ("p. 15"). */
    public record PageBreak(int offset, String label) {}

    public int length() {
        return text.length();
    }

    /** The position of the paragraph that holds an offset; the LF after it counts to it. */
    public int paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        int found = 0;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span.start() <= offset) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /** The span of a paragraph without its label. */
    public Span bodyOf(int paragraph) {
        return paragraphs.get(paragraph).body(text);
    }

    /** The nearest offset at which a caret can stand: in a paragraph, not in its label. */
    public int caretAt(int offset) {
        Span body = bodyOf(paragraphAt(offset));
        return Math.clamp(offset, body.start(), body.end());
    }

    /** What of a span a reader would copy: no labels, one LF between paragraphs. */
    public String copied(Span span) {
        var out = new StringBuilder();
        int last = span.isEmpty() ? -1 : paragraphAt(span.end());
        boolean first = true;
        for (int i = paragraphAt(span.start()); i <= last; i++) {
            Span body = bodyOf(i);
            int start = Math.max(body.start(), span.start());
            int end = Math.min(body.end(), span.end());
            if (start < end) {
                if (!first) {
                    out.append('\n');
                }
                out.append(text, start, end);
                first = false;
            }
        }
        return out.toString();
    }
}
