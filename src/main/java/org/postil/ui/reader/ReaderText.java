package org.postil.ui.reader;

import org.postil.domain.Document;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;
import org.postil.ui.page.PageText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a document as it is read.
 *
 * @param headings in order, those of the table of contents left out
 */
record ReaderText(
        Document document, String text, TextLayout layout, PageText page, List<Heading> headings) {

    /**
     * A heading of the outline.
     *
     * @param level from 1
     * @param start of the heading, of what stands under it
     * @param section that what stands under it belongs to
     */
    record Heading(String words, int level, int start, SectionRole section) {}

    private record Column(int table, int column) {}

    /** Reads it from the project; never on the FX thread. */
    static ReaderText load(Project project, Document document) {
        String text = project.text(document.text()).orElse("");
        TextLayout layout = project.layout(document.text()).orElse(TextLayout.EMPTY);
        return of(document, text, layout);
    }

    static ReaderText of(Document document, String text, TextLayout layout) {
        return new ReaderText(document, text, layout, page(text, layout), headings(text, layout));
    }

    private static List<Heading> headings(String text, TextLayout layout) {
        var found = new ArrayList<Heading>();
        for (TextLayout.Paragraph paragraph : layout.paragraphs()) {
            if (paragraph.kind() == ParagraphKind.HEADING
                    && paragraph.section() != SectionRole.CONTENTS) {
                found.add(
                        new Heading(
                                paragraph.span().of(text).strip().replaceAll("\\s+", " "),
                                Math.max(1, paragraph.level()),
                                paragraph.span().start(),
                                paragraph.section()));
            }
        }
        return List.copyOf(found);
    }

    private static PageText page(String text, TextLayout layout) {
        if (layout.paragraphs().isEmpty()) {
            return PageText.plain(text);
        }
        var columns = new HashMap<Column, String>();
        var paragraphs = new ArrayList<PageText.Paragraph>(layout.paragraphs().size());
        for (TextLayout.Paragraph paragraph : layout.paragraphs()) {
            paragraphs.add(paragraph(text, paragraph, columns));
        }
        var breaks = new ArrayList<PageText.PageBreak>();
        for (TextLayout.Page page : layout.pages()) {
            if (!page.span().isEmpty()) {
                breaks.add(
                        new PageText.PageBreak(
                                page.span().start(), Words.of("reader.page", page.number())));
            }
        }
        return new PageText(text, paragraphs, breaks);
    }

    private static PageText.Paragraph paragraph(
            String text, TextLayout.Paragraph paragraph, Map<Column, String> columns) {
        var cell = paragraph.cell();
        String hint = "";
        boolean ruled = false;
        if (cell != null) {
            var column = new Column(cell.table(), cell.column());
            if (cell.row() == 0) {
                columns.put(column, paragraph.span().of(text).strip());
            } else {
                hint = columns.getOrDefault(column, "");
            }
            ruled = cell.column() == 0;
        }
        return new PageText.Paragraph(
                paragraph.span(),
                kind(paragraph.kind()),
                paragraph.level(),
                paragraph.label(),
                hint,
                ruled,
                cell == null ? null : new PageText.Cell(cell.table(), cell.row(), cell.column()));
    }

    private static PageText.Kind kind(ParagraphKind kind) {
        return switch (kind) {
            case HEADING -> PageText.Kind.HEADING;
            case BODY -> PageText.Kind.BODY;
            case LIST -> PageText.Kind.LIST;
            case TABLE_CELL -> PageText.Kind.CELL;
            case FOOTNOTE -> PageText.Kind.FOOTNOTE;
        };
    }

    /** The position in the outline of the heading that an offset stands under; -1 before all. */
    int headingAt(int offset) {
        int found = -1;
        for (int i = 0; i < headings.size() && headings.get(i).start() <= offset; i++) {
            found = i;
        }
        return found;
    }

    /** "p. 15 · Recommendation 5": the printed page and label, as far as there are any. */
    String place(int offset) {
        var parts = new ArrayList<String>();
        int page = layout.pageAt(offset);
        if (page > 0) {
            parts.add(Words.of("reader.page", page));
        }
        int index = layout.paragraphIndexAt(offset);
        var label = index < 0 ? null : layout.paragraphs().get(index).label();
        if (label != null) {
            String whole = label.of(text).strip();
            String printed = whole.startsWith("(") ? whole : whole.replaceFirst("[\\s:.)]+$", "");
            if (printed.matches("[0-9.]+")) {
                parts.add(Words.of("reader.paragraph", printed));
            } else if (printed.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(printed);
            }
        } else if (index >= 0 && page == 0) {
            parts.add(Words.of("reader.paragraph", Integer.toString(index + 1)));
        }
        return String.join(" · ", parts);
    }

    /** What of a span people read: on one line, without line breaks. */
    String quote(Span span) {
        int end = Math.min(span.end(), text.length());
        return page.copied(new Span(Math.min(span.start(), end), end)).replace('\n', ' ');
    }
}
