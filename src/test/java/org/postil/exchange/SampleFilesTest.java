package org.postil.exchange;

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

/** The list of reviews and the flow figures as files, by the command line. */
class SampleFilesTest {
    @TempDir Path folder;

    private Program program;
    private Path file;

    @BeforeEach
    void open() {
        program = new Program(folder.resolve("home"));
        file = SampleProject.copyTo(folder.resolve("p.postil"));
    }

    @Test
    void theFlowIsPrinted() {
        var json = program.json("sample", file);
        assertThat(json.path("identified").asInt()).isEqualTo(33);
        assertThat(json.path("included").asInt()).isEqualTo(33);
        assertThat(json.path("read").asInt()).isEqualTo(33);
        assertThat(json.path("double_coded").asInt()).isZero();
        assertThat(program.run("sample", file).exits(0).out()).contains("33 DHRs were identified.");
    }

    @Test
    void theListIsAWorkbookATableAndAWordDocumentWithALineForEachDocument() throws IOException {
        Path workbook = folder.resolve("reviews.xlsx");
        program.run("sample", file, workbook).exits(0);
        try (var stream = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(stream)) {
            var sheet = book.getSheet("reviews");
            assertThat(sheet.getLastRowNum()).isEqualTo(33);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("DHR01");
            assertThat(book.getSheet("flow").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(33);
        }
        Path document = folder.resolve("reviews.docx");
        program.run("sample", file, document).exits(0);
        try (var stream = Files.newInputStream(document);
                var word = new XWPFDocument(stream)) {
            var table = word.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(34);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(33).getCell(0).getText()).isEqualTo("DHR33");
        }
        Path csv = folder.resolve("reviews.csv");
        program.run("sample", file, csv).exits(0);
        assertThat(Files.readAllLines(csv)).hasSize(34);
        program.run("sample", file, folder.resolve("reviews.txt")).exits(2);
    }
}
