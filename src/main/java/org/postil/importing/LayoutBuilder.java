package org.postil.importing;

import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the paragraphs of any reader together into one text and its layout: paragraphs joined by one
 * LF, labels found, sections assigned, pages cut where they break. One per file.
 */
final class LayoutBuilder {
    /** A page as the reader knows it; sizes in points, 0 where unknown. */
    record PageSize(int number, float width, float height, int rotation) {}

    private final List<DraftParagraph> drafts = new ArrayList<>();
    private final List<PageSize> pages = new ArrayList<>();
    private final List<TextLayout.Furniture> furniture = new ArrayList<>();

    /** Adds a paragraph; one without any visible character is left out. */
    void add(DraftParagraph draft) {
        if (!draft.text().isBlank()) {
            drafts.add(draft);
        }
    }

    void page(PageSize page) {
        pages.add(page);
    }

    void furniture(TextLayout.Furniture line) {
        furniture.add(line);
    }

    /** The paragraphs' starting offsets in {@link Built#text}, in the order they were added. */
    record Built(String text, TextLayout layout) {}

    Built build() {
        var text = new StringBuilder();
        var paragraphs = new ArrayList<TextLayout.Paragraph>();
        var joins = new ArrayList<Integer>();
        var pageStarts = new PageStarts();
        var sections = SectionRoles.of(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (i > 0) {
                text.append('\n');
            }
            int start = text.length();
            text.append(draft.text());
            var span = new Span(start, text.length());
            var label =
                    draft.kind() == ParagraphKind.TABLE_CELL
                            ? null
                            : Labels.in(draft.text())
                                    .map(l -> new Span(start + l.start(), start + l.end()))
                                    .orElse(null);
            SectionRole section = sections.get(i);
            paragraphs.add(
                    new TextLayout.Paragraph(
                            span,
                            draft.kind(),
                            draft.level(),
                            label,
                            draft.page(),
                            draft.cell(),
                            section));
            draft.joins().forEach(offset -> joins.add(start + offset));
            pageStarts.note(draft, start);
        }
        return new Built(
                text.toString(),
                new TextLayout(
                        pageStarts.pages(pages, text.length()), paragraphs, furniture, joins));
    }

    /** Where in the text each page begins. */
    private static final class PageStarts {
        private final java.util.TreeMap<Integer, Integer> startByPage = new java.util.TreeMap<>();

        void note(DraftParagraph draft, int start) {
            if (draft.page() == 0) {
                return;
            }
            startByPage.putIfAbsent(draft.page(), start);
            int page = draft.page();
            for (int offset : draft.breaks()) {
                startByPage.putIfAbsent(++page, start + offset);
            }
        }

        List<TextLayout.Page> pages(List<PageSize> sizes, int length) {
            var result = new ArrayList<TextLayout.Page>();
            int end = length;
            for (PageSize size : sizes.reversed()) {
                Integer start = startByPage.get(size.number());
                // a page without text is empty and stands where the next one begins
                int from = start == null ? end : Math.min(start, end);
                result.add(
                        new TextLayout.Page(
                                size.number(),
                                new Span(from, end),
                                size.width(),
                                size.height(),
                                size.rotation()));
                end = from;
            }
            return result.reversed();
        }
    }
}
