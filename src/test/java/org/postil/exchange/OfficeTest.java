package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Files;
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

    /** The sample study's saved tables, by the command: 77 published figures are in them. */
    @Test
    void theSavedTablesStandInBothPrograms() throws IOException, InterruptedException {
        var program = Office.program();
        assumeTrue(program.isPresent(), "LibreOffice is not on this machine");
        Path study = SampleProject.copyTo(folder.resolve("study.postil"));
        Path out = folder.resolve("out");
        new Program(folder.resolve("own"))
                .run("tables", study, "--out", out, "--files", "xlsx,docx")
                .exits(0);
        Path book = Files.move(out.resolve("tables.xlsx"), out.resolve("book.xlsx"));
        Office.toPdf(program.orElseThrow(), folder, List.of(book, out.resolve("tables.docx")));
        Office.draw(folder.resolve("book.pdf"), "saved-book", 30);
        Office.draw(folder.resolve("tables.pdf"), "saved-tables", 12);
        String excel = flat(Office.text(folder.resolve("book.pdf")));
        String word = flat(Office.text(folder.resolve("tables.pdf")));
        try (var sample = SampleMaterial.open(folder)) {
            var runs = SavedTables.runAll(sample.snapshot(), new TallyEngine());
            assertThat(runs).hasSizeGreaterThan(20);
            for (TableRun run : runs) {
                var table = (TableRun.Counted) run;
                assertThat(word).contains(flat(table.title()));
                assertThat(excel).contains(flat(table.title()));
                boolean wide = !table.tally().columns().isEmpty();
                for (var row : wide ? List.<Tally.Row>of() : table.arranged().rows()) {
                    var summary = row.summary();
                    String inWord =
                            summary == null
                                    ? row.n() + "/" + row.d() + " (" + row.percent() + ")"
                                    : summary.known() + "/" + summary.units();
                    assertThat(word).as(table.title()).contains(inWord);
                    assertThat(excel)
                            .as(table.title())
                            .contains(
                                    summary == null
                                            ? row.n() + " " + row.d() + " " + row.percent() + "%"
                                            : summary.known() + " " + summary.units());
                }
            }
        }
        assertThat(excel)
                .contains("Evidence behind each number", "T1.3 Information for the public: 10")
                .contains("all included reviews");
        assertThat(word).doesNotContain("relationship_perp_to_victim");
    }

    /** Without what depends on where lines break. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u2007]+", " ").replace("( ", "(");
    }
}
