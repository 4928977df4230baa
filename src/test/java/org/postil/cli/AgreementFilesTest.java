package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.ui.SampleProject;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agreement of the sample study's two coders as files for a paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementFilesTest {
    @TempDir static Path folder;
    private Program program;
    private Path project;
    private Path file;

    @BeforeAll
    void theWorkbookOfTwoCoders() {
        program = new Program(folder.resolve("home"));
        project = SampleProject.ofTwoCoders(folder.resolve("two coders.postil"));
        file = folder.resolve("agreement.xlsx");
        var outcome = program.run("agreement", project, "--draws", 200, "--out", file).exits(0);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("43 codes").contains("agreement.xlsx");
    }

    private static List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (Row row : sheet) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                var cell = row.getCell(i);
                cells.add(
                        cell == null
                                ? ""
                                : switch (cell.getCellType()) {
                                    case NUMERIC -> Double.toString(cell.getNumericCellValue());
                                    case STRING -> cell.getStringCellValue();
                                    default -> "";
                                });
            }
            rows.add(cells);
        }
        return rows;
    }

    private JsonNode numbers() {
        return program.json("agreement", project, "--draws", 200);
    }

    @Test
    void theSheetsAreThere() throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            var names = new ArrayList<String>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "summary",
                            "codes",
                            "reviews",
                            "answers",
                            "different answers",
                            "differences",
                            "ratings");
            String summary = rows(book.getSheet("summary")).toString();
            assertThat(summary).contains("seed 1").contains("200 draws").contains("Cohen's");
            assertThat(rows(book.getSheet("codes"))).hasSize(1 + 43);
            assertThat(rows(book.getSheet("reviews")).get(1).getFirst()).isEqualTo("DHR01");
        }
    }

    /** Another program needs the ratings and nothing else. */
    @Test
    void theRatingsGiveTheSameCoefficientsAgain() throws IOException {
        var byCode = new LinkedHashMap<String, StringBuilder>();
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            for (var row : rows(book.getSheet("ratings"))) {
                if (row.size() == 6 && row.getFirst().startsWith("T")) {
                    byCode.computeIfAbsent(
                                    row.getFirst(), c -> new StringBuilder("unit,A,B,weight\n"))
                            .append(String.join(",", row.subList(1, 5)).replace(".0", ""))
                            .append('\n');
                }
            }
        }
        assertThat(byCode).hasSize(43);
        var codes = numbers().get("codes");
        for (var entry : byCode.entrySet()) {
            Path matrix = Files.writeString(folder.resolve("m.csv"), entry.getValue());
            var again =
                    program.json("agreement", "--matrix", matrix, "--categories", 2, "--draws", 0)
                            .get("statistics");
            for (String name :
                    List.of(
                            "cohen_kappa",
                            "krippendorff_alpha_nominal",
                            "gwet_ac1",
                            "positive_agreement")) {
                assertThat(again.get(name).get("value").asDouble())
                        .as(entry.getKey() + " " + name)
                        .isCloseTo(
                                codes.get(entry.getKey()).get(name).get("value").asDouble(),
                                within(1e-12));
            }
        }
    }

    /** Every difference between the coders' files, by what was changed when the second was made. */
    @Test
    void theDifferencesAreThoseThatWereMade() throws IOException {
        var made = new LinkedHashMap<String, Integer>();
        for (JsonNode coding : SampleFiles.known("coder_b.json").get("codings")) {
            for (String change : coding.get("change").asString().split("\\+")) {
                made.merge(change, 1, Integer::sum);
            }
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            for (var row : rows(book.getSheet("differences"))) {
                // those of themes; the same list has agencies and answers
                if (row.size() > 10 && row.get(6).matches("T\\d.*")) {
                    found.merge(row.get(5).replaceAll("^(missed) by .*", "$1"), 1, Integer::sum);
                    assertThat(row.get(1)).startsWith("DHR");
                    assertThat(row.get(7) + row.get(9)).contains("T");
                    assertThat(row.get(8) + row.get(10)).isNotBlank();
                }
            }
        }
        assertThat(found.get("sibling codes")).isEqualTo(made.get("other_subtheme"));
        assertThat(found.get("different code")).isEqualTo(made.get("other_theme"));
        assertThat(found.get("different edges")).isPositive();
        int omitted =
                196
                        - SampleFiles.known("coder_b.json").get("codings").size()
                        + made.getOrDefault("false_positive", 0);
        assertThat(found.get("missed"))
                .as("omitted, false positives, and one of two themes")
                .isEqualTo(
                        omitted
                                + made.getOrDefault("false_positive", 0)
                                + made.getOrDefault("dropped_double_code", 0));
    }

    @Test
    void theParagraphSaysWhatWasDoneWithItsNumbers() throws IOException {
        Path word = folder.resolve("agreement.docx");
        program.run("agreement", project, "--draws", 200, "--out", word).exits(0);
        try (var in = Files.newInputStream(word);
                var document = new XWPFDocument(in)) {
            String text =
                    String.join(
                            "\n", document.getParagraphs().stream().map(p -> p.getText()).toList());
            assertThat(text)
                    .contains("33 of 33 included reviews (100%) were read and coded by")
                    .contains("Cohen's kappa 0.79 (95% CI 0.7")
                    .contains("200 bootstrap samples of reviews (seed 1)")
                    .contains("mean of Cohen's kappa was 0.86 (range 0.58 to 1.00)")
                    .doesNotContain("independently");
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(1 + 43);
        }
    }

    @Test
    void everyUnitCanBeWritten() {
        for (String unit :
                List.of("recommendation", "paragraph", "sentence", "character", "unitizing")) {
            for (String ending : List.of(".xlsx", ".docx")) {
                Path out = folder.resolve(unit + ending);
                program.run("agreement", project, "--unit", unit, "--draws", 20, "--out", out)
                        .exits(0);
                assertThat(out).isNotEmptyFile();
            }
        }
    }

    @Test
    void anotherEndingIsWrongUsage() {
        Path out = folder.resolve("agreement.pdf");
        program.run("agreement", project, "--out", out).exits(2);
        assertThat(out).doesNotExist();
    }
}
