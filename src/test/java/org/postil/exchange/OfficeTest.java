package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is written opens in LibreOffice and shows the numbers of the tally there. */
class OfficeTest {
    @TempDir Path folder;

    @Test
    void wordShowsTheTablesOfTheTally() throws IOException, InterruptedException {
        var program = Office.program();
        assumeTrue(program.isPresent(), "LibreOffice is not on this machine");
        Path report = folder.resolve("report.docx");
        try (var sample = SampleMaterial.open(folder)) {
            var material = sample.report();
            ReportDocument.write(material, report, Progress.NONE, new Cancellation());
            Office.toPdf(program.orElseThrow(), folder, List.of(report));
            Path pdf = folder.resolve("report.pdf");
            Office.draw(pdf, "report", 40);
            String text = flat(Office.text(pdf));
            assertThat(text).contains(flat(material.methods().text()));
            var themes = material.tables().getFirst();
            for (var row : themes.tally().rows()) {
                assertThat(text)
                        .contains(row.n() + "/" + row.d() + " (" + row.percent() + ")".strip());
            }
            assertThat(text).contains("Table 1. " + themes.title());
        }
    }

    @Test
    void excelShowsTheNumbersAndTheEvidence() throws IOException, InterruptedException {
        var program = Office.program();
        assumeTrue(program.isPresent(), "LibreOffice is not on this machine");
        Path book = folder.resolve("study.xlsx");
        try (var sample = SampleMaterial.open(folder)) {
            var whole = sample.report();
            var material =
                    new ReportMaterial(
                            whole.snapshot(),
                            whole.layer(),
                            whole.texts(),
                            whole.facts(),
                            whole.engine(),
                            whole.tables().subList(0, 1));
            StudyWorkbook.write(material, book, Progress.NONE, new Cancellation());
            Office.toPdf(program.orElseThrow(), folder, List.of(book));
            Path pdf = folder.resolve("study.pdf");
            Office.draw(pdf, "study", 4);
            String text = flat(Office.text(pdf));
            for (var row : material.tables().getFirst().tally().rows()) {
                assertThat(text).contains(" " + row.n() + " 33 " + row.percent() + "%");
            }
            assertThat(text).contains("T1 Multi-agency working and information management: 24");
        }
    }

    /** Without what depends on where lines break. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u2007]+", " ").replace("( ", "(");
    }
}
