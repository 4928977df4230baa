package org.postil.importing;

import org.postil.domain.ParagraphKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A report's list of contents: its entries are titles with or without a page number.
 *
 * @param end position of the first paragraph after the list
 * @param entries the titles in order
 */
record ContentsList(int end, List<Headings.Title> entries) {
    static final ContentsList NONE = new ContentsList(0, List.of());

    private static final int LONGEST_ENTRY = 200;

    /**
     * @param heading position of the list's own heading
     */
    static ContentsList at(List<DraftParagraph> paragraphs, int heading) {
        var entries = new ArrayList<Headings.Title>();
        var seen = new HashSet<String>();
        Map<String, Integer> lastHeadings = Map.of();
        int end = heading + 1;
        for (int i = heading + 1; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var title = Headings.title(paragraph.text());
            boolean entry = isShort(paragraph) && Headings.hasPage(paragraph.text());
            if (!entry) {
                if (!isShort(paragraph) || seen.contains(title.words())) {
                    break;
                }
                if (lastHeadings.isEmpty()) {
                    lastHeadings = lastHeadings(paragraphs, heading);
                }
                entry = lastHeadings.getOrDefault(title.words(), -1) > i;
                if (!entry && paragraph.kind() == ParagraphKind.HEADING) {
                    break;
                }
            }
            if (entry) {
                end = i + 1;
                entries.add(title);
                seen.add(title.words());
            }
        }
        // what stands before the break and is no entry for certain belongs to what follows
        return new ContentsList(end, List.copyOf(entries));
    }

    private static boolean isShort(DraftParagraph paragraph) {
        return paragraph.text().length() <= LONGEST_ENTRY
                && (!paragraph.text().endsWith(".") || Headings.hasPage(paragraph.text()));
    }

    /** Where each title stands last as a heading, without a page number. */
    private static Map<String, Integer> lastHeadings(List<DraftParagraph> paragraphs, int from) {
        var last = new HashMap<String, Integer>();
        for (int i = from + 1; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (SectionRoles.mayBeHeading(paragraph) && !Headings.hasPage(paragraph.text())) {
                last.put(Headings.title(paragraph.text()).words(), i);
            }
        }
        return last;
    }
}
