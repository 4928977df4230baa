package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;

import java.util.ArrayList;
import java.util.List;

/** Joins what stands on the pages to paragraphs, in the order of the text. One per document. */
final class PdfParagraphs {
    /** A paragraph and the print it came from. */
    record Made(DraftParagraph paragraph, List<DraftText.Part> parts) {}

    private final DocumentStyle style;
    private final LineJoiner joiner;
    private final Hyphens hyphens;
    private final PdfHeadings headings;
    private final TableRows tables;
    private final List<Made> made = new ArrayList<>();

    /** Footnotes wait until their section ends. */
    private final List<Made> footnotes = new ArrayList<>();

    private @Nullable DraftText open;
    private @Nullable DraftText openNote;
    private PageFlow.@Nullable Region openRegion;
    private final List<Float> listLefts = new ArrayList<>();

    private PdfParagraphs(List<PageFlow> pages) {
        style = new DocumentStyle(pages);
        joiner = new LineJoiner(style);
        hyphens = new Hyphens(lines(pages));
        headings = new PdfHeadings(style.bodySize(), pages);
        tables = new TableRows(hyphens);
    }

    static PdfParagraphs of(List<PageFlow> pages) {
        var paragraphs = new PdfParagraphs(pages);
        pages.forEach(paragraphs::add);
        paragraphs.closeTable();
        paragraphs.close();
        paragraphs.closeNotes();
        return paragraphs;
    }

    List<Made> made() {
        return made;
    }

    /** Rows of table heads that came back on later pages. */
    List<TableRows.Repeated> repeatedHeads() {
        return tables.repeated();
    }

    private static List<String> lines(List<PageFlow> pages) {
        var result = new ArrayList<String>();
        for (PageFlow page : pages) {
            for (PageFlow.Region region : page.regions()) {
                for (PageItem item : region.items()) {
                    switch (item) {
                        case PrintLine line -> result.add(line.text);
                        case PrintedTable table ->
                                table.cells()
                                        .forEach(cell ->
                                                cell.lines().forEach(l -> result.add(l.text)));
                    }
                }
            }
        }
        return result;
    }

    private void add(PageFlow flow) {
        boolean first = true;
        for (PageFlow.Region region : flow.regions()) {
            if (region.aside()) {
                addAside(flow.page(), region);
                continue;
            }
            int notes = Footnotes.start(region.items(), style.bodySize());
            for (int i = 0; i < region.items().size(); i++) {
                switch (region.items().get(i)) {
                    case PrintedTable table -> {
                        close();
                        if (!tables.add(flow.page(), table, first)) {
                            closeTable();
                            tables.add(flow.page(), table, false);
                        }
                    }
                    case PrintLine line -> {
                        if (i >= notes) {
                            addNote(flow.page(), line);
                        } else {
                            closeTable();
                            addLine(flow.page(), region, line);
                        }
                    }
                }
                first = false;
            }
        }
    }

    private void addLine(PrintedPage page, PageFlow.Region region, PrintLine line) {
        if (open != null && !joiner.joins(open, page, line, region == openRegion)) {
            close();
        }
        if (open == null) {
            open = new DraftText(hyphens);
        }
        open.add(page, line);
        openRegion = region;
    }

    /** Stands for itself: the paragraph that is open goes on over it. */
    private void addAside(PrintedPage page, PageFlow.Region region) {
        DraftText text = null;
        for (PageItem item : region.items()) {
            if (!(item instanceof PrintLine line)) {
                continue;
            }
            if (text != null && !joiner.joins(text, page, line, true)) {
                made.add(new Made(text.paragraph(ParagraphKind.BODY, 0, null), text.parts));
                text = null;
            }
            text = text == null ? new DraftText(hyphens) : text;
            text.add(page, line);
        }
        if (text != null) {
            made.add(new Made(text.paragraph(ParagraphKind.BODY, 0, null), text.parts));
        }
    }

    private void addNote(PrintedPage page, PrintLine line) {
        if (openNote != null && Footnotes.begins(line)) {
            closeNote();
        }
        if (openNote == null) {
            openNote = new DraftText(hyphens);
        }
        openNote.add(page, line);
    }

    private void closeNote() {
        if (openNote != null) {
            footnotes.add(
                    new Made(openNote.paragraph(ParagraphKind.FOOTNOTE, 0, null), openNote.parts));
            openNote = null;
        }
    }

    private void closeNotes() {
        closeNote();
        made.addAll(footnotes);
        footnotes.clear();
    }

    private void closeTable() {
        made.addAll(tables.close());
    }

    private void close() {
        if (open == null) {
            return;
        }
        var text = open;
        open = null;
        int level = headings.level(text);
        if (level > 0) {
            listLefts.clear();
            // a note that belongs to what comes after the heading may already wait
            int page = text.first().page().number;
            closeNote();
            var later = footnotes.stream().filter(n -> n.paragraph().page() >= page).toList();
            footnotes.removeAll(later);
            closeNotes();
            footnotes.addAll(later);
            made.add(new Made(text.paragraph(ParagraphKind.HEADING, level, null), text.parts));
        } else if (isListItem(text.first().line())) {
            made.add(
                    new Made(
                            text.paragraph(
                                    ParagraphKind.LIST, listLevel(text.first().line()), null),
                            text.parts));
        } else {
            listLefts.clear();
            made.add(new Made(text.paragraph(ParagraphKind.BODY, 0, null), text.parts));
        }
    }

    private static boolean isListItem(PrintLine line) {
        char first = line.text.charAt(0);
        return LineStart.isBullet(line.text)
                || line.label > 0
                        && (first == '('
                                || line.text.charAt(line.label - 1) == ')'
                                || Character.isLetter(first) && line.label <= 2);
    }

    /** From 1: how many marks of items further left stand above. */
    private int listLevel(PrintLine line) {
        while (!listLefts.isEmpty() && listLefts.getLast() > line.left() - 6) {
            listLefts.removeLast();
        }
        listLefts.add(line.left());
        return listLefts.size();
    }
}
