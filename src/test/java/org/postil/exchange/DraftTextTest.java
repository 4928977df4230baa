package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.audit.printed.Figures;
import org.postil.audit.printed.PrintedFigure;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Drafts as word processors and spreadsheets hand them over. */
class DraftTextTest {
    @TempDir Path folder;

    private static List<String> figures(String text) {
        return Figures.in(text).stream().map(PrintedFigure::words).toList();
    }

    private static String pasted(String plain, @Nullable String html) {
        return DraftText.pasted(plain, html, new Cancellation());
    }

    private String read(Path file) {
        return ((DraftText.Read) DraftText.read(file, new Cancellation())).text();
    }

    @Test
    void cellsOfASpreadsheetWithLineEndsStayOneCell() {
        String copied =
                "Theme\tn\tN\t%\r\n\"T1 Multi-agency\nworking, \"\"joined up\"\"\"\t24\t33\t73%\r\n"
                        + "T2 Assessments\t12\t33\t36%\r\n";
        String text = pasted(copied, null);
        assertThat(text)
                .isEqualTo(
                        "Theme\tn\tN\t%\nT1 Multi-agency working, \"joined up\"\t24\t33\t73%\n"
                                + "T2 Assessments\t12\t33\t36%\n");
        assertThat(figures(text)).containsExactly("24 of 33 (73%)", "12 of 33 (36%)");
    }

    @Test
    void proseKeepsItsQuotationMarksAndLosesOnlyTheLineEndsOfAWordProcessor() {
        assertThat(pasted("\"Never again\",\rthey said\u000bin 22/33\u00a0(67\u00a0%).", null))
                .isEqualTo("\"Never again\",\nthey said in 22/33\u00a0(67\u00a0%).");
        assertThat(figures("in 22/33\u00a0(67\u00a0%)")).containsExactly("22 of 33 (67%)");
        assertThat(figures("in 22\u2009/\u200933 (67\u2009%)")).containsExactly("22 of 33 (67%)");
    }

    @Test
    void aTableCopiedFromAWordProcessorKeepsItsRowsWhereAsPlainTextItFallsApart() {
        String plain = "Themes (N = 33)\n\nEducation\nn\n%\nT1 Multi-agency\nworking\n11\n33\n";
        String html =
                """
                <!--StartFragment--><p class=MsoNormal>Themes (N = 33)</p>
                <table class=MsoTableGrid border=1><tr>
                 <td valign=top><p class=MsoNormal>&nbsp;</p></td>
                 <td colspan=2><p class=MsoNormal>Education<o:p></o:p></p></td></tr>
                <tr><td><p>Theme</p></td><td><p>n</p></td><td><p>%</p></td></tr>
                <tr><td><p class=MsoNormal><b>T1</b> Multi-agency</p><p>working</p></td>
                 <td><p>11</p></td><td><p>33</p></td></tr>
                </table><p>Training was recommended in 22/33 (70%).</p><!--EndFragment-->
                """;
        String text = pasted(plain, html);
        assertThat(text).contains("T1 Multi-agency working\t11\t33\n");
        assertThat(figures(text)).containsExactly("11 of 33 (33%)", "22 of 33 (70%)");
        assertThat(Figures.in(text).getFirst().near()).contains("T1 Multi-agency working");
        // without a table the plain text says all
        assertThat(pasted("22/33", "<p>22/33</p>")).isEqualTo("22/33");
    }

    @Test
    void theTablesAndSentencesOfAWordFileAreRead() throws IOException {
        Path file = folder.resolve("draft.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Most were British (22/33, 70%).");
            var table = document.createTable(2, 3);
            String[][] cells = {{"Theme", "n/N", "%"}, {"T1 Multi-agency working", "24/33", "73"}};
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText(cells[row][column]);
                }
            }
            table.getRow(1).getCell(0).addParagraph().createRun().setText("with schools");
            document.createParagraph().createRun().setText("12 of 33 (36%) were assessed.");
            document.write(out);
        }
        String text = read(file);
        assertThat(text)
                .isEqualTo(
                        """
                        Most were British (22/33, 70%).
                        Theme\tn/N\t%
                        T1 Multi-agency working with schools\t24/33\t73
                        12 of 33 (36%) were assessed.

                        """);
        assertThat(figures(text))
                .containsExactly("22 of 33 (70%)", "24 of 33 (73%)", "12 of 33 (36%)");
    }

    @Test
    void theSheetsOfAWorkbookAreReadAsTheyAreDisplayed() throws IOException {
        Path file = folder.resolve("tables.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            var sheet = book.createSheet("Table 2");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Theme");
            head.createCell(1).setCellValue("n");
            head.createCell(2).setCellValue("N");
            head.createCell(3).setCellValue("%");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("T1");
            row.createCell(1).setCellValue(24);
            row.createCell(2).setCellValue(33);
            var share = row.createCell(3);
            share.setCellValue(24 / 33.0);
            share.setCellStyle(percent);
            book.write(out);
        }
        assertThat(figures(read(file))).containsExactly("24 of 33 (73%)");
        Path csv = Files.writeString(folder.resolve("t.csv"), "Theme,n,N,%\n\"T1, all\",24,33,73%");
        assertThat(figures(read(csv))).containsExactly("24 of 33 (73%)");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws IOException {
        Path damaged = folder.resolve("draft.xlsx");
        Files.write(damaged, "Dear Sir".getBytes(StandardCharsets.UTF_8));
        assertThat(DraftText.read(damaged, new Cancellation()))
                .isEqualTo(
                        new DraftText.Refused(
                                "draft.xlsx: this is no Excel workbook (.xlsx), or it is"
                                        + " damaged."));
        Path pdf = folder.resolve("draft.pdf");
        Files.write(pdf, "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(DraftText.read(pdf, new Cancellation())).isInstanceOf(DraftText.Refused.class);
        assertThat(DraftText.read(folder.resolve("none.txt"), new Cancellation()))
                .isEqualTo(new DraftText.Refused("The file none.txt cannot be read."));
    }
}
