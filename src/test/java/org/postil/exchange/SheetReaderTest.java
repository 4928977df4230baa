package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.merge.SheetRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Workbooks as people keep them, made by POI and read back. */
class SheetReaderTest {
    @TempDir Path folder;

    private Path written(Workbook book) throws IOException {
        Path file = folder.resolve("values.xlsx");
        try (var out = Files.newOutputStream(file);
                book) {
            book.write(out);
        }
        return file;
    }

    private static List<SheetRows> sheets(Path file) {
        assertThat(SheetReader.read(file)).isInstanceOf(SheetReader.Sheets.class);
        return ((SheetReader.Sheets) SheetReader.read(file)).sheets();
    }

    @Test
    void numbersAreReadAsShownAndDatesByYearMonthAndDay() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet("Values");
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Case");
        head.createCell(1).setCellValue("Age");
        head.createCell(2).setCellValue("Died");
        head.createCell(3).setCellValue("Month");
        var row = sheet.createRow(2);
        row.createCell(0).setCellValue("DHR01");
        row.createCell(1).setCellValue(31);
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        var month = book.createCellStyle();
        month.setDataFormat(book.createDataFormat().getFormat("mmm yyyy"));
        var died = row.createCell(2);
        died.setCellValue(LocalDate.of(2015, 12, 3));
        died.setCellStyle(day);
        var known = row.createCell(3);
        known.setCellValue(LocalDate.of(2015, 12, 1));
        known.setCellStyle(month);
        var sheets = sheets(written(book));
        assertThat(sheets)
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.name()).isEqualTo("Values");
                    assertThat(s.header()).containsExactly("Case", "Age", "Died", "Month");
                    assertThat(s.rows())
                            .containsExactly(
                                    new SheetRows.Row(
                                            3, List.of("DHR01", "31", "2015-12-03", "2015-12")));
                });
    }

    @Test
    void aTitleIsPassedOverAndMergedHeadsNameTheColumnsBelowThem() throws IOException {
        var book = new XSSFWorkbook();
        book.createSheet("Notes").createRow(0).createCell(0).setCellValue("Only a note");
        var sheet = book.createSheet("Persons");
        sheet.createRow(0).createCell(0).setCellValue("Data extraction 2019");
        var above = sheet.createRow(2);
        above.createCell(0).setCellValue("Review");
        above.createCell(1).setCellValue("Victim");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        var below = sheet.createRow(3);
        below.createCell(1).setCellValue("Age");
        below.createCell(2).setCellValue("Sex");
        var row = sheet.createRow(4);
        row.createCell(0).setCellValue("DHR01");
        row.createCell(1).setCellValue(31);
        row.createCell(2).setCellValue("female");
        assertThat(sheets(written(book)))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.header()).containsExactly("Review", "Victim Age", "Victim Sex");
                    assertThat(s.rows())
                            .containsExactly(
                                    new SheetRows.Row(5, List.of("DHR01", "31", "female")));
                });
    }

    @Test
    void aColumnWithoutANameIsCalledByItsLetterAndTwinsAreToldApart() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Age");
        head.createCell(2).setCellValue("Age");
        var row = sheet.createRow(1);
        for (int i = 0; i < 3; i++) {
            row.createCell(i).setCellValue(i);
        }
        assertThat(sheets(written(book)).getFirst().header())
                .containsExactly("Age", "B", "Age (C)");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("not.xlsx"), "review,age\nDHR01,3\n");
        assertThat(SheetReader.read(file)).isInstanceOf(SheetReader.Unreadable.class);
        assertThat(SheetReader.read(folder.resolve("gone.xlsx")))
                .isEqualTo(new SheetReader.Unreadable("there is no such file"));
    }
}
