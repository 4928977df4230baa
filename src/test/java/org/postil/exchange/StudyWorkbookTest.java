package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.function.Consumer;

/** The workbook of a study, read back: each number leads to its evidence and back. */
class StudyWorkbookTest {
    @TempDir Path folder;

    private static Cell at(XSSFWorkbook book, String address) {
        var place = new CellReference(address);
        return Objects.requireNonNull(
                book.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol()),
                address);
    }

    @Test
    void everyNumberLeadsToThatManyReviewsAndBack() throws IOException {
        Path out = folder.resolve("study.xlsx");
        try (var sample = SampleMaterial.open(folder)) {
            var material = sample.report();
            int lines = StudyWorkbook.write(material, out, Progress.NONE, new Cancellation());
            assertThat(lines).isGreaterThan(500);
            try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
                int followed = 0;
                for (int t = 0; t < 3; t++) {
                    var tally = material.tables().get(t).tally();
                    var sheet = book.getSheetAt(t);
                    for (int r = 0; r < tally.rows().size(); r++) {
                        var row = tally.rows().get(r);
                        for (Cell cell : sheet.getRow(r + 2)) {
                            if (cell.getHyperlink() != null) {
                                var head = at(book, cell.getHyperlink().getAddress());
                                assertThat(reviews(head)).hasSize((int) cell.getNumericCellValue());
                                var back = at(book, head.getHyperlink().getAddress());
                                assertThat(back.getAddress()).isEqualTo(cell.getAddress());
                                assertThat(back.getSheet()).isSameAs(sheet);
                                followed++;
                            }
                        }
                        long wanted =
                                (row.n() > 0 ? 1 : 0)
                                        + row.cells().stream().filter(c -> c.n() > 0).count();
                        assertThat(countLinks(sheet.getRow(r + 2))).isEqualTo(wanted);
                    }
                }
                assertThat(followed).isGreaterThan(100);
                assertThat(book.getSheet("settings").getLastRowNum())
                        .isGreaterThanOrEqualTo(material.tables().size());
            }
        }
    }

    /** Of 38 persons one wants to know which. */
    @Test
    void theEvidenceOfNumbersOfPersonsNamesEachOfThem() throws IOException {
        Path out = folder.resolve("study.xlsx");
        try (var sample = SampleMaterial.open(folder)) {
            var material = sample.published();
            StudyWorkbook.write(material, out, Progress.NONE, new Cancellation());
            try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
                int followed = 0;
                for (int t = 0; t < material.tables().size(); t++) {
                    if (material.tables().get(t).tally().request().unit() != Unit.PERSONS) {
                        continue;
                    }
                    for (var row : book.getSheetAt(t)) {
                        for (Cell cell : row) {
                            var link = cell.getHyperlink();
                            if (link != null) {
                                var head = at(book, link.getAddress());
                                assertThat(persons(head))
                                        .as(head.getStringCellValue())
                                        .hasSize((int) cell.getNumericCellValue());
                                followed++;
                            }
                        }
                    }
                }
                assertThat(followed).isPositive();
            }
        }
    }

    /** Reviews with labels of persons. */
    private static HashSet<String> persons(Cell head) {
        var found = new HashSet<String>();
        lines(
                head,
                row -> {
                    for (String label : row.getCell(10).getStringCellValue().split("; ")) {
                        found.add(row.getCell(2).getStringCellValue() + " " + label);
                    }
                });
        return found;
    }

    private static long countLinks(Row row) {
        long links = 0;
        for (Cell cell : row) {
            links += cell.getHyperlink() == null ? 0 : 1;
        }
        return links;
    }

    /** The references in a block, down to the next one's head. */
    private static HashSet<String> reviews(Cell head) {
        var found = new HashSet<String>();
        lines(head, row -> found.add(row.getCell(2).getStringCellValue()));
        return found;
    }

    private static void lines(Cell head, Consumer<Row> each) {
        var sheet = head.getSheet();
        for (int r = head.getRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            if (row == null || row.getCell(0) == null || row.getCell(0).getHyperlink() != null) {
                break;
            }
            each.accept(row);
        }
    }
}
