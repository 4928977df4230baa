package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;

import java.util.List;

/**
 * A paragraph as a reader of one format found it, before labels and sections are known.
 *
 * @param text without line breaks; white space is tidied by {@link LayoutBuilder}, so offsets below
 *     refer to the text as given here, which must have no white space to tidy when there are any
 * @param level of a heading or list, from 1; 0 for others
 * @param page where it begins, from 1; 0 where the file has no pages
 * @param cell its place in a table, else null
 * @param breaks offsets at which a new page begins inside it, ascending
 * @param joins offsets at which a hyphen at a line's end was taken out, ascending
 */
record DraftParagraph(
        String text,
        ParagraphKind kind,
        int level,
        int page,
        TextLayout.@Nullable Cell cell,
        List<Integer> breaks,
        List<Integer> joins) {
    static DraftParagraph of(String text, ParagraphKind kind, int level) {
        return new DraftParagraph(text, kind, level, 0, null, List.of(), List.of());
    }
}
