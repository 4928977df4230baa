package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code postil export} and {@code postil codebook OUT.docx} on the sample study. */
class ExportTest {
    @TempDir Path folder;
    private Path study;
    private Program program;

    @BeforeEach
    void open() {
        program = new Program(folder.resolve("home"));
        study = SampleProject.copyTo(folder.resolve("study.postil"));
    }

    @Test
    void theEndingSaysTheForm() throws IOException {
        Path report = folder.resolve("report.docx");
        Path book = folder.resolve("tables.xlsx");
        Path page = folder.resolve("page.html");
        program.run("export", study, report).exits(0);
        program.run("export", study, book).exits(0);
        program.run("export", study, page).exits(0);
        program.run("export", study, folder + "/data/").exits(0);
        try (var document = new XWPFDocument(Files.newInputStream(report))) {
            var themes =
                    document.getTables().stream()
                            .filter(t -> t.getRow(1).getCell(0).getText().startsWith("T1 "))
                            .findFirst()
                            .orElseThrow();
            assertThat(themes.getRow(1).getCell(1).getText()).isEqualTo("24/33 (73)");
            assertThat(themes.getRow(0).isRepeatHeader()).isTrue();
        }
        try (var workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            assertThat(
                            workbook.getSheet("Themes and sub-themes")
                                    .getRow(2)
                                    .getCell(2)
                                    .getNumericCellValue())
                    .isEqualTo(24);
        }
        // the name of a drawing's namespace, which nothing fetches
        assertThat(Files.readString(page).replace("http://www.w3.org/", ""))
                .contains("24/33 (73)")
                .doesNotContain("<script", "http:");
        assertThat(folder.resolve("data/reviews.csv")).exists();
        assertThat(folder.resolve("data/dictionary.csv")).exists();
    }

    @Test
    void theCodebookIsWrittenForAnAppendix() throws IOException {
        Path out = folder.resolve("codebook.docx");
        program.run("codebook", study, out).exits(0);
        try (var document = new XWPFDocument(Files.newInputStream(out))) {
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(document.getTables().getFirst().getText())
                    .contains(
                            "T1.1 Sharing information and co-ordinating", "Include:", "10/33 (30)");
        }
    }

    @Test
    void anUnknownEndingIsRefusedAndNothingIsWritten() {
        var outcome = program.run("export", study, folder.resolve("report.pdf")).exits(2);
        assertThat(outcome.err()).contains(".docx");
        assertThat(folder.resolve("report.pdf")).doesNotExist();
    }
}
