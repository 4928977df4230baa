package org.postil.coding;

import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.Optional;

/** A span in two parts: up to a cut, without the blanks before it, and from the word after it. */
public record Splitting(Part first, Part second) {
    /**
     * One of the parts.
     *
     * @param quote the slice of the text
     * @param label printed before it, empty without one
     */
    public record Part(Span span, String quote, String label) {
        private static Part of(String text, TextLayout layout, Span span) {
            return new Part(span, span.of(text), QuoteSpan.label(text, layout, span));
        }
    }

    /**
     * Cuts a span of a text at an offset; inside a character, before it. Empty where one part would
     * hold nothing but blanks.
     */
    public static Optional<Splitting> at(String text, TextLayout layout, Span span, int offset) {
        int cut = Math.clamp(offset, span.start(), span.end());
        while (Characters.isInside(text, cut)) {
            cut--;
        }
        if (cut <= span.start() || cut >= span.end()) {
            return Optional.empty();
        }
        var before = Characters.trimmed(text, new Span(span.start(), cut));
        var after = Characters.trimmed(text, new Span(cut, span.end()));
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Splitting(
                                Part.of(text, layout, new Span(span.start(), before.end())),
                                Part.of(text, layout, new Span(after.start(), span.end()))));
    }
}
