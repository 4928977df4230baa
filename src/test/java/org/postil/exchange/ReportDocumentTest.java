package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.project.Project;
import org.postil.tally.Tally;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The Word report of the sample study, read back. */
class ReportDocumentTest {
    @TempDir Path folder;
    private SampleMaterial sample;
    private Path out;

    @BeforeEach
    void open() {
        sample = SampleMaterial.open(folder);
        out = folder.resolve("report.docx");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private XWPFDocument written(ReportMaterial material) throws IOException {
        ReportDocument.write(material, out, Progress.NONE, new Cancellation());
        return new XWPFDocument(Files.newInputStream(out));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void everyTableHasTheNumbersOfItsTally() throws IOException {
        var material = sample.report();
        try (var document = written(material)) {
            for (int t = 0; t < material.tables().size(); t++) {
                var tally = material.tables().get(t).tally();
                var table = document.getTables().get(t);
                if (tally.rows().getFirst().summary() != null) {
                    continue;
                }
                assertThat(table.getNumberOfRows()).isEqualTo(tally.rows().size() + 1);
                for (int r = 0; r < tally.rows().size(); r++) {
                    var row = tally.rows().get(r);
                    String cell = table.getRow(r + 1).getCell(1).getText().replace("\u2007", "");
                    assertThat(cell).isEqualTo(row.n() + "/" + row.d() + " (" + percent(row) + ")");
                }
            }
            assertThat(styled(document, "Caption")).hasSizeGreaterThan(material.tables().size());
        }
    }

    private static String percent(Tally.Row row) {
        var percent = row.percent();
        return percent == null ? "–" : percent.toPlainString();
    }

    @Test
    void onlyChosenQuotesArePrintedInTheirFormAndWithTheirPlace() throws IOException {
        try (var document = written(sample.report())) {
            assertThat(styled(document, "Heading1")).doesNotContain("Quotes");
        }
        var snapshot = sample.snapshot();
        Document first = snapshot.documents().getFirst();
        Passage passage =
                snapshot.passagesOf(first.id()).stream()
                        .filter(p -> !p.codes().isEmpty() && p.kind().isForCodes())
                        .findFirst()
                        .orElseThrow();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Quote",
                        edit -> edit.quotations().set(passage.id(), "cut [...] short", true));
        try (var document = written(sample.report())) {
            assertThat(styled(document, "Heading1")).contains("Quotes");
            assertThat(styled(document, "Quote"))
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(quote).startsWith("“cut [...] short” (DHR01"));
        }
    }

    @Test
    void aStoppedReportLeavesTheOldFileAlone() throws IOException {
        Files.writeString(out, "before");
        var cancellation = new Cancellation();
        cancellation.request();
        assertThatThrownBy(() ->
                        ReportDocument.write(sample.report(), out, Progress.NONE, cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(out).hasContent("before");
    }
}
