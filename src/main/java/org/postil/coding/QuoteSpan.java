package org.postil.coding;

import org.postil.domain.PassageKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.util.Optional;

/** What a person selected, as a passage keeps it. */
public final class QuoteSpan {
    private QuoteSpan() {}

    /**
     * The selection without white space at its ends, without the printed label in front of its
     * first paragraph, and never cutting a character in two.
     *
     * @return empty when nothing but white space was selected
     */
    public static Optional<Span> of(String text, TextLayout layout, Span selected) {
        int start = Math.min(selected.start(), text.length());
        int end = Math.min(selected.end(), text.length());
        while (Characters.isInside(text, start)) {
            start--;
        }
        while (Characters.isInside(text, end)) {
            end++;
        }
        var trimmed = Characters.trimmed(text, new Span(start, Math.max(start, end)));
        return trimmed.isEmpty()
                ? Optional.empty()
                : Optional.of(withoutLabel(text, layout, trimmed));
    }

    /** A label that was selected on purpose, alone, stays. */
    private static Span withoutLabel(String text, TextLayout layout, Span span) {
        int index = layout.paragraphIndexAt(span.start());
        if (index < 0) {
            return span;
        }
        int body = layout.paragraphs().get(index).body(text).start();
        return span.start() < body && body < span.end() ? new Span(body, span.end()) : span;
    }

    /**
     * The label printed before the span's paragraph, without the punctuation at its end; empty
     * without one.
     */
    public static String label(String text, TextLayout layout, Span span) {
        int index = layout.paragraphIndexAt(span.start());
        var label = index < 0 ? null : layout.paragraphs().get(index).label();
        return label == null ? "" : label.of(text).replaceFirst("[\\s:.)–—-]+$", "").strip();
    }

    /** What a passage at an offset most likely is, from the section it lies in. */
    public static PassageKind kind(TextLayout layout, int offset) {
        return layout.sectionAt(offset) == SectionRole.RECOMMENDATIONS
                ? PassageKind.RECOMMENDATION
                : PassageKind.QUOTE;
    }
}
