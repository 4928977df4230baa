package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.domain.GlyphMap;
import org.postil.domain.ParagraphKind;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What the reader made of a PDF, as tests ask for it. */
record ReadPdf(Extracted.Text text) {
    static Extracted outcome(byte[] file) throws IOException {
        return new PdfReader().read(file, "report.pdf", new Cancellation());
    }

    static ReadPdf of(byte[] file) throws IOException {
        var outcome = outcome(file);
        assertThat(outcome).isInstanceOf(Extracted.Text.class);
        return new ReadPdf((Extracted.Text) outcome);
    }

    static ReadPdf of(DrawnPdf pdf) throws IOException {
        return of(pdf.bytes());
    }

    List<String> paragraphs() {
        return text.layout().paragraphs().stream().map(p -> p.span().of(text.text())).toList();
    }

    List<String> of(ParagraphKind kind) {
        return text.layout().paragraphs().stream()
                .filter(p -> p.kind() == kind)
                .map(p -> p.span().of(text.text()))
                .toList();
    }

    /** Cells as "table:row,column text". */
    List<String> cells() {
        return text.layout().paragraphs().stream()
                .filter(p -> p.cell() != null)
                .map(p -> place(p) + " " + p.span().of(text.text()))
                .toList();
    }

    private static String place(TextLayout.Paragraph paragraph) {
        var cell = paragraph.cell();
        return cell == null ? "" : cell.table() + ":" + cell.row() + "," + cell.column();
    }

    GlyphMap glyphs() {
        return Objects.requireNonNull(text.glyphs());
    }

    List<String> furniture() {
        return text.layout().furniture().stream().map(TextLayout.Furniture::text).toList();
    }

    Span find(String words) {
        int start = text.text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }
}
