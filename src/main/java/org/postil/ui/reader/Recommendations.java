package org.postil.ui.reader;

import org.postil.domain.ParagraphKind;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.SectionRole;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The printed recommendations of a text, one paragraph each. */
final class Recommendations {
    private Recommendations() {}

    /** Which recommendation comes next. */
    sealed interface Next {
        /** One that nobody has coded yet. */
        record Open(Span span) implements Next {}

        /** There are some, and all are coded or out of scope. */
        record AllDone(int recommendations) implements Next {}

        /** None was found in the text. */
        record None() implements Next {}
    }

    /**
     * The first that is open and begins after an offset, else the first that is open of the text.
     *
     * @param decided stretches that are coded or out of scope
     */
    static Next after(ReaderText text, int offset, List<Span> decided) {
        var all = of(text);
        var open = all.stream().filter(span -> decided.stream().noneMatch(span::overlaps)).toList();
        return open.stream()
                .filter(span -> span.start() > offset)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .<Next>map(Next.Open::new)
                .orElseGet(() -> all.isEmpty() ? new Next.None() : new Next.AllDone(all.size()));
    }

    /** Where a coder has put a theme, or somebody decided that it is out of scope. */
    static List<Span> decided(
            Snapshot snapshot, List<Passage> own, long textVersion, Predicate<Long> isTheme) {
        var spans = new ArrayList<Span>();
        for (Passage passage : own) {
            if (passage.codes().stream().anyMatch(isTheme::test)) {
                spans.add(passage.span());
            }
        }
        for (Recommendation record : snapshot.recommendations()) {
            if (record.scope() == Scope.OUT && record.text() == textVersion) {
                spans.add(record.main());
            }
            if (record.scope() != Scope.UNDECIDED) {
                record.mirrors().stream()
                        .filter(mirror -> mirror.text() == textVersion)
                        .forEach(mirror -> spans.add(mirror.span()));
            }
        }
        return spans;
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
