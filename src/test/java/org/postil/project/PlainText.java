package org.postil.project;

import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts without a file: one paragraph of the main part. */
public final class PlainText {
    private PlainText() {}

    public static PreparedDocument of(String text) {
        return new PreparedDocument(
                text.getBytes(StandardCharsets.UTF_8),
                text,
                new TextLayout(
                        List.of(),
                        List.of(
                                new TextLayout.Paragraph(
                                        new Span(0, text.length()),
                                        ParagraphKind.BODY,
                                        0,
                                        null,
                                        0,
                                        null,
                                        SectionRole.MAIN)),
                        List.of(),
                        List.of()),
                null,
                0,
                "test",
                "1",
                List.of());
    }
}
