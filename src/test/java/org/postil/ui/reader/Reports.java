package org.postil.ui.reader;

import org.postil.domain.DocumentRole;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Edit;
import org.postil.project.PreparedDocument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A short report, put into a project as an import does it. */
final class Reports {
    private Reports() {}

    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<TextLayout.Paragraph> paragraphs = new ArrayList<>();

        void add(ParagraphKind kind, SectionRole section, String label, String words) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(label.isEmpty() ? words : label + " " + words);
            paragraphs.add(
                    new TextLayout.Paragraph(
                            new Span(start, text.length()),
                            kind,
                            kind == ParagraphKind.HEADING ? 1 : 0,
                            label.isEmpty() ? null : new Span(start, start + label.length()),
                            0,
                            null,
                            section));
        }
    }

    /** Adds a review with one report. */
    static boolean add(Edit edit, String name) {
        var draft = new Draft();
        draft.add(ParagraphKind.HEADING, SectionRole.MAIN, "1.", "Introduction");
        draft.add(
                ParagraphKind.BODY,
                SectionRole.MAIN,
                "1.1",
                "The panel met twice and read what the agencies had written about " + name + ".");
        draft.add(ParagraphKind.HEADING, SectionRole.RECOMMENDATIONS, "2.", "Recommendations");
        draft.add(
                ParagraphKind.BODY,
                SectionRole.RECOMMENDATIONS,
                "Recommendation 1:",
                "The Police should share information with schools on the same day.");
        draft.add(
                ParagraphKind.BODY,
                SectionRole.RECOMMENDATIONS,
                "Recommendation 2:",
                "Health should record who is in the household at every visit.");
        String text = draft.text.toString();
        long review = edit.reviews().add(name, name);
        edit.documents()
                .add(
                        review,
                        name + ".txt",
                        name,
                        DocumentRole.OVERVIEW_REPORT,
                        new PreparedDocument(
                                text.getBytes(StandardCharsets.UTF_8),
                                text,
                                new TextLayout(List.of(), draft.paragraphs, List.of(), List.of()),
                                null,
                                0,
                                "test",
                                "1",
                                List.of()));
        return true;
    }
}
