package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.GlyphMap;
import org.postil.domain.TextLayout;

import java.util.List;

/** What became of a file that was to be read. */
public sealed interface Extracted {
    /**
     * A text with its layout.
     *
     * @param glyphs where the characters stand on the pages; null for what is no PDF
     * @param pages number of pages of the file, 0 where it has none
     * @param partial true when some of the file could not be read; the warnings say what
     * @param warnings for the user, without report text
     * @param extractor name of the reader, kept with the text
     * @param version of the reader
     */
    record Text(
            String text,
            TextLayout layout,
            @Nullable GlyphMap glyphs,
            int pages,
            boolean partial,
            List<String> warnings,
            String extractor,
            String version)
            implements Extracted {
        public Text {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file opens but holds no text, such as a scan. */
    record NoText(int pages, String reason) implements Extracted {}

    /** The file cannot be taken: what happened and what to do, for the user. */
    record Refused(String reason) implements Extracted {}
}
