package org.postil.ui.reader;

import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout.Paragraph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The printed recommendations of a text, one paragraph each. */
final class Recommendations {
    private Recommendations() {}

    /** The first one that begins after an offset, else the first of the text. */
    static Optional<Span> after(ReaderText text, int offset) {
        var all = of(text);
        return all.stream()
                .filter(span -> span.start() > offset)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Labelled paragraphs of the recommendations, without their labels. */
    static List<Span> of(ReaderText text) {
        var labelled =
                text.layout().paragraphs().stream()
                        .filter(p -> p.section() == SectionRole.RECOMMENDATIONS)
                        .filter(p -> p.kind() != ParagraphKind.HEADING && p.label() != null)
                        .toList();
        var named = labelled.stream().filter(p -> isNamed(text, p)).toList();
        return (named.isEmpty() ? labelled : named)
                .stream().map(p -> p.body(text.text())).filter(span -> !span.isEmpty()).toList();
    }

    private static boolean isNamed(ReaderText text, Paragraph paragraph) {
        var label = paragraph.label();
        return label != null && label.of(text.text()).toLowerCase(Locale.ROOT).startsWith("rec");
    }
}
