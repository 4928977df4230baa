package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** The workbook of the sample study, read back. */
class CodebookWorkbookTest {
    @TempDir Path folder;
    private Project project;
    private Path out;

    @BeforeEach
    void open() {
        out = folder.resolve("codebook.xlsx");
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("sample.postil")));
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private CodebookWorkbook.Written write(Cancellation cancellation) throws IOException {
        var snapshot = project.snapshot();
        return new CodebookWorkbook(new TallyEngine())
                .write(
                        snapshot,
                        Layer.standard(snapshot),
                        new ProjectTexts(project),
                        StudyFacts.of(project, Clock.systemUTC()),
                        out,
                        Progress.NONE,
                        cancellation);
    }

    private static Tally themes(Project project) {
        var request =
                TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                        .withColumns(new Axis.OfFacet(Facet.AGENCY));
        return FacetTally.of(new TallyEngine(), project.snapshot(), request);
    }

    private static int column(Row header, String title) {
        for (var cell : header) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static double number(Row row, int at) {
        return row.getCell(at).getNumericCellValue();
    }

    @Test
    void codesAndCrossingsHaveTheNumbersOfTheTally() throws IOException {
        var written = write(new Cancellation());
        var tally = themes(project);
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            var codes = book.getSheet("codebook");
            var header = codes.getRow(0);
            assertThat(codes.getLastRowNum()).isEqualTo(written.codes());
            var byPath = new HashMap<String, Row>();
            codes.forEach(r -> byPath.put(text(r, column(header, "path")), r));
            var crossed = book.getSheet("theme x agency");
            for (int i = 0; i < tally.rows().size(); i++) {
                var expected = tally.rows().get(i);
                var code = project.snapshot().codebook().code(expected.id()).orElseThrow();
                var path = project.snapshot().codebook().path(code);
                var row = Objects.requireNonNull(byPath.get(path), path);
                assertThat(number(row, column(header, "reviews n"))).isEqualTo(expected.n());
                assertThat(number(row, column(header, "of"))).isEqualTo(expected.d());
                assertThat(number(row, column(header, "passages n")))
                        .isEqualTo(expected.passages());
                var percent = expected.percent();
                assertThat(percent).isNotNull();
                assertThat(
                                BigDecimal.valueOf(100 * number(row, column(header, "%")))
                                        .setScale(0, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(percent);
                var cross = crossed.getRow(i + 2);
                // "National body (not specified)" takes three lines of its narrow column
                assertThat(crossed.getRow(1).getHeightInPoints()).isGreaterThan(36);
                for (int c = 0; c < expected.cells().size(); c++) {
                    int at = column(crossed.getRow(1), tally.columns().get(c).name());
                    assertThat(number(cross, at)).isEqualTo(expected.cells().get(c).n());
                }
            }
            var training =
                    byPath.values().stream()
                            .filter(r -> text(r, column(header, "key")).equals("T1"))
                            .toList();
            assertThat(training).hasSize(1);
            assertThat(number(training.getFirst(), column(header, "reviews n"))).isEqualTo(24);
            assertThat(number(training.getFirst(), column(header, "of"))).isEqualTo(33);
        }
    }

    private static String text(Row row, int at) {
        var cell = row.getCell(at);
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue();
    }

    @Test
    void theMatrixAddsUpToTheTallyAndEachPassageHasItsWords() throws IOException {
        var written = write(new Cancellation());
        var tally = themes(project);
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            var matrix = book.getSheet(MatrixSheet.NAME);
            for (var row : tally.rows()) {
                String title =
                        row.code().equals(row.name()) ? row.name() : row.code() + " " + row.name();
                int at = column(matrix.getRow(0), title);
                double sum = 0;
                for (int r = 1; r <= 33; r++) {
                    sum += number(matrix.getRow(r), at);
                }
                assertThat(sum).as(title).isEqualTo(row.n());
            }
            var passages = book.getSheet(PassageSheet.NAME);
            assertThat(passages.getLastRowNum()).isEqualTo(written.passages()).isPositive();
            int quote = column(passages.getRow(0), "quote");
            for (int r = 1; r <= passages.getLastRowNum(); r++) {
                assertThat(text(passages.getRow(r), quote)).isNotBlank();
            }
        }
    }

    @Test
    void everySheetCanBeFilteredAndPrintedAndKeepsItsHeader() throws IOException {
        write(new Cancellation());
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
            for (int i = 0; i < 5; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                String name = sheet.getSheetName();
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).as(name).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
                assertThat(sheet.getFitToPage()).as(name).isTrue();
                assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
                assertThat(sheet.getFooter().getRight()).as(name).contains("&P");
            }
            assertThat(book.getProperties().getCoreProperties().getTitle()).contains("sample");
        }
    }

    @Test
    void aStoppedExportLeavesTheOldFileAlone() throws IOException {
        Files.writeString(out, "old");
        var stopped = new Cancellation();
        stopped.request();
        assertThatThrownBy(() -> write(stopped)).isInstanceOf(CancellationException.class);
        assertThat(out).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(f -> f.getFileName().toString().startsWith(".postil-")))
                    .isEmpty();
        }
    }

    @Test
    void wordsNeverBecomeFormulasAndLongTablesGoOnOnAFurtherSheet() throws IOException {
        var words = List.of("=HYPERLINK(\"x\")", "+44", "@x", "-1", "\ttab", "שלום 😀", "plain");
        var facts = new StudyFacts("s & t", ZonedDateTime.now(Clock.systemUTC()), 1);
        Book.write(
                out,
                "Test",
                facts,
                5,
                book -> {
                    var sheet =
                            book.sheet("words", List.of(), List.of(SheetColumn.text("word", 20)));
                    words.forEach(word -> sheet.row(List.of(word)));
                    sheet.end();
                });
        try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (int i = 0; i < words.size(); i++) {
                var cell = book.getSheetAt(i / 4).getRow(1 + i % 4).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(words.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(i < 5);
            }
        }
    }
}
