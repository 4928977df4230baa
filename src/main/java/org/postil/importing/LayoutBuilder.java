package org.postil.importing;

import org.postil.domain.ParagraphKind;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts the paragraphs of any reader together into one text and its layout: paragraphs tidied (see
 * {@link TidyText}) and joined by one LF, labels found, sections assigned, pages cut where they
 * break. One per file.
 */
final class LayoutBuilder {
    /** A page as the reader knows it; sizes in points, 0 where unknown. */
    record PageSize(int number, float width, float height, int rotation) {}

    private final List<DraftParagraph> drafts = new ArrayList<>();
    private final List<Integer> labelEnds = new ArrayList<>();
    private final List<PageSize> pages = new ArrayList<>();
    private final List<TextLayout.Furniture> furniture = new ArrayList<>();
    private long characters;
    private int removed;

    /**
     * Adds a paragraph; one without any visible character is left out. Its label is found by its
     * shape.
     *
     * @throws TextTooLongException when the text becomes longer than any report
     */
    void add(DraftParagraph draft) {
        add(draft, -1);
    }

    /**
     * Adds a paragraph whose label is known, as with a list numbered by a word processor.
     *
     * @param labelEnd where in the given text the label ends, 0 without one, -1 when not known
     * @throws TextTooLongException when the text becomes longer than any report
     */
    void add(DraftParagraph draft, int labelEnd) {
        var tidy = TidyText.of(draft.text());
        removed += tidy.removed();
        if (tidy.text().isEmpty()) {
            return;
        }
        characters += tidy.text().length() + 1;
        if (characters > ReadingLimits.CHARACTERS) {
            throw new TextTooLongException();
        }
        drafts.add(
                new DraftParagraph(
                        tidy.text(),
                        draft.kind(),
                        draft.level(),
                        draft.page(),
                        draft.cell(),
                        tidy.moved(draft.breaks()),
                        tidy.moved(draft.joins())));
        labelEnds.add(labelEnd < 0 ? -1 : tidy.moved(labelEnd));
    }

    void page(PageSize page) {
        pages.add(page);
    }

    void furniture(TextLayout.Furniture line) {
        furniture.add(line);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** Characters dropped because no text can hold them. */
    int removedCharacters() {
        return removed;
    }

    record Built(String text, TextLayout layout) {}

    Built build() {
        var text = new StringBuilder((int) characters);
        var paragraphs = new ArrayList<TextLayout.Paragraph>(drafts.size());
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
            int labelEnd = labelEnd(i);
            paragraphs.add(
                    new TextLayout.Paragraph(
                            new Span(start, text.length()),
                            draft.kind(),
                            draft.level(),
                            labelEnd == 0 ? null : new Span(start, start + labelEnd),
                            draft.page(),
                            draft.cell(),
                            sections.get(i)));
            draft.joins().forEach(offset -> joins.add(start + offset));
            pageStarts.note(draft, start);
        }
        return new Built(
                text.toString(),
                new TextLayout(
                        pageStarts.pages(pages, text.length()), paragraphs, furniture, joins));
    }

    private int labelEnd(int index) {
        int known = labelEnds.get(index);
        var draft = drafts.get(index);
        if (known >= 0) {
            return known;
        }
        return draft.kind() == ParagraphKind.TABLE_CELL ? 0 : Labels.end(draft.text());
    }

    /** Where in the text each page begins. */
    private static final class PageStarts {
        private final TreeMap<Integer, Integer> startByPage = new TreeMap<>();

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
