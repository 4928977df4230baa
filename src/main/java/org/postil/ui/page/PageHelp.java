package org.postil.ui.page;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sight reads off gutter and margin, in words: which paragraph, which page, which marks. */
final class PageHelp {
    private PageHelp() {}

    /**
     * "Paragraph 5.3, p. 12. Passages: 1.1 Sharing information (Education); 3.1 Whole family. At
     * the caret: 3.1 Whole family."
     */
    static String of(PageView view) {
        PageText text = view.textProperty().get();
        int caret = view.getSelection().caret();
        int paragraph = text.paragraphAt(caret);
        var place = new ArrayList<String>();
        place.add(paragraph(text, paragraph));
        String page = page(text, caret);
        if (!page.isEmpty()) {
            place.add(page);
        }
        var sentences = new ArrayList<String>();
        sentences.add(String.join(", ", place));
        List<Mark> here = marks(view, text.bodyOf(paragraph));
        sentences.add(
                here.isEmpty()
                        ? Words.of("page.help_none")
                        : Words.of("page.help_marks", names(here)));
        List<Mark> at = view.marksAt(caret);
        if (!at.isEmpty()) {
            sentences.add(Words.of("page.help_caret", names(at)));
        }
        return String.join(". ", sentences) + ".";
    }

    private static String paragraph(PageText text, int index) {
        var paragraph = text.paragraphs().get(index);
        @Nullable Span label = paragraph.label();
        String printed =
                label == null ? "" : label.of(text.text()).strip().replaceFirst("[\\s:.)]+$", "");
        return switch (paragraph.kind()) {
            case HEADING -> Words.of("page.help_heading", printed).strip();
            case CELL -> Words.of("page.help_cell", paragraph.hint()).strip();
            case FOOTNOTE -> Words.of("page.help_footnote", printed).strip();
            case BODY, LIST ->
                    Words.of(
                            "page.help_paragraph",
                            printed.codePoints().anyMatch(Character::isLetterOrDigit)
                                    ? printed
                                    : Integer.toString(index + 1));
        };
    }

    private static String page(PageText text, int offset) {
        String found = "";
        for (var each : text.breaks()) {
            if (each.offset() <= offset) {
                found = each.label();
            }
        }
        return found.replaceFirst("\\.$", "");
    }

    private static List<Mark> marks(PageView view, Span body) {
        Rows rows = view.viewport().layout().rows();
        return Stream.iterate(rows.at(body.start()), row -> row <= rows.at(body.end()), r -> r + 1)
                .flatMap(row -> view.marks().in(row).stream())
                .filter(mark -> mark.span().overlaps(body))
                .distinct()
                .sorted(
                        Comparator.<Mark>comparingInt(m -> m.span().start())
                                .thenComparing(Mark::id))
                .toList();
    }

    private static String names(List<Mark> marks) {
        return marks.stream()
                .map(mark ->
                        mark.detail().isEmpty()
                                ? mark.label()
                                : mark.label() + " (" + mark.detail() + ")")
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
