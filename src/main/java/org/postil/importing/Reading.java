package org.postil.importing;

import java.util.List;

/** The outcome of a reader that went through its file to the end. */
final class Reading {
    private Reading() {}

    /** A text, or no text when there is not one paragraph; says what was dropped. */
    static Extracted of(
            LayoutBuilder builder,
            int pages,
            boolean partial,
            List<String> warnings,
            String extractor,
            String version) {
        if (builder.isEmpty()) {
            var reason =
                    warnings.isEmpty()
                            ? "If it holds pictures of pages, have them recognised (OCR) first."
                            : String.join(" ", warnings);
            return new Extracted.NoText(
                    pages, "The file opens, but there is no text in it. " + reason);
        }
        int removed = builder.removedCharacters();
        if (removed > 0) {
            warnings.add(
                    removed == 1
                            ? "One control character was left out."
                            : removed + " control characters were left out.");
        }
        var built = builder.build();
        return new Extracted.Text(
                built.text(), built.layout(), null, pages, partial, warnings, extractor, version);
    }
}
