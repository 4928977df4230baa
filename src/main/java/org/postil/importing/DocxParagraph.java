package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.TextLayout;

import java.util.List;

/**
 * A paragraph as it stands in a Word file.
 *
 * @param numId the list it says to be in, "0" for none whatever its style says, null when it does
 *     not say
 * @param numLevel from 0, -1 when it does not say
 * @param outline heading level from 0 (9: no heading), -1 when it does not say
 * @param bold true when all its letters are
 * @param notes the foot- and endnotes it refers to, in order
 * @param note the foot- or endnote it is part of, null in the body
 */
record DocxParagraph(
        String text,
        @Nullable String style,
        @Nullable String numId,
        int numLevel,
        int outline,
        TextLayout.@Nullable Cell cell,
        boolean bold,
        List<Note> notes,
        @Nullable Note note) {
    /** A foot- or endnote by its id in the file. */
    record Note(boolean endnote, String id) {}
}
