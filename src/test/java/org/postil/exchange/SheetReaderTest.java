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
    void datesAreReadByYearMonthAndDay() throws IOException {
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

    private static void number(
            org.apache.poi.ss.usermodel.Row row, int column, double value, String format) {
        var style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** What is shown is rounded, has commas, or ends in E+13; what is held is what was typed. */
    @Test
    void numbersAreReadAsTheCellsHoldThem() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        var head = sheet.createRow(0);
        var row = sheet.createRow(1);
        double[] values = {2.75, 35.6, 1234567.891, 12345678901234.0, 2017, 0.1 + 0.2, 0.455, 7};
        String[] formats = {"0", "0", "#,##0", "General", "#,##0", "General", "0%", "000"};
        for (int i = 0; i < values.length; i++) {
            head.createCell(i).setCellValue("Column " + i);
            number(row, i, values[i], formats[i]);
        }
        Path file = written(book);
        assertThat(sheets(file).getFirst().rows().getFirst().cells())
                .containsExactly(
                        "2.75",
                        "35.6",
                        "1234567.891",
                        "12345678901234",
                        "2017",
                        "0.3",
                        "45.5%",
                        "007");
        var shown = (SheetReader.Sheets) SheetReader.read(file, SheetReader.Numbers.SHOWN);
        assertThat(shown.sheets().getFirst().rows().getFirst().cells())
                .startsWith("3", "36", "1,234,568")
                .contains("46%");
    }

    @Test
    void errorsAndFormulasWithoutAValueAreToldAndCountAsEmpty() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Case");
        head.createCell(1).setCellValue("Note");
        head.createCell(2).setCellValue("Age");
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("DHR01");
        row.createCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        row.createCell(2).setCellFormula("20+11");
        var read = sheets(written(book)).getFirst();
        assertThat(read.rows()).containsExactly(new SheetRows.Row(2, List.of("DHR01", "", "")));
        assertThat(read.problems()).extracting(SheetRows.Problem::line).containsExactly(2L, 2L);
        assertThat(read.problems())
                .extracting(SheetRows.Problem::message)
                .anyMatch(m -> m.startsWith("cell B2 holds the error #N/A"))
                .anyMatch(m -> m.startsWith("cell C2 holds a formula that was not calculated"));
    }

    @Test
    void aCellMergedOverLinesSaysTheSameOfEach() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Review");
        head.createCell(1).setCellValue("Person");
        for (int i = 1; i <= 3; i++) {
            var row = sheet.createRow(i);
            row.createCell(1).setCellValue("V" + i);
        }
        sheet.getRow(1).createCell(0).setCellValue("DHR01");
        sheet.getRow(3).createCell(0).setCellValue("DHR02");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        assertThat(sheets(written(book)).getFirst().rows())
                .containsExactly(
                        new SheetRows.Row(2, List.of("DHR01", "V1")),
                        new SheetRows.Row(3, List.of("DHR01", "V2")),
                        new SheetRows.Row(4, List.of("DHR02", "V3")));
    }

    /** A workbook whose strings are gone: found by others while fuzzing, refused and not thrown. */
    @Test
    void aDamagedWorkbookIsRefusedInWords() {
        var data = System.getProperty("postil.testdata");
        org.junit.jupiter.api.Assumptions.assumeTrue(data != null, "no -Dpostil.testdata");
        assertThat(SheetReader.read(Path.of(data, "badfiles/xlsx/xlsx-corrupted.xlsx")))
                .isInstanceOf(SheetReader.Unreadable.class);
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
