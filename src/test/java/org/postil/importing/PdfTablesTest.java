package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfTablesTest {
    @Test
    void aRuledTableIsReadCellByCell() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(72, 90, "The table shows who is who in this report and how old they were.");
        pdf.grid(new float[] {70, 200, 330, 460}, new float[] {100, 120, 160, 180});
        pdf.text(75, 114, "Name").text(205, 114, "Place").text(335, 114, "Age");
        pdf.text(75, 134, "Yasmin").text(205, 134, "the person who");
        pdf.text(205, 148, "died").text(335, 134, "41");
        pdf.text(75, 174, "Owen").text(335, 174, "44");
        pdf.text(72, 200, "The names are not real names and were chosen by the family.");
        var read = ReadPdf.of(pdf);
        assertThat(read.cells())
                .containsExactly(
                        "0:0,0 Name",
                        "0:0,1 Place",
                        "0:0,2 Age",
                        "0:1,0 Yasmin",
                        "0:1,1 the person who died",
                        "0:1,2 41",
                        "0:2,0 Owen",
                        "0:2,2 44");
        assertThat(read.paragraphs()).hasSize(10);
    }

    @Test
    void cellsWithoutALineBetweenThemAreOne() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.line(70, 100, 330, 100).line(70, 120, 330, 120).line(70, 140, 330, 140);
        pdf.line(70, 100, 70, 140).line(330, 100, 330, 140).line(200, 120, 200, 140);
        pdf.text(75, 114, "A head over both columns of it");
        pdf.text(75, 134, "left").text(205, 134, "right");
        assertThat(ReadPdf.of(pdf).cells())
                .containsExactly(
                        "0:0,0 A head over both columns of it", "0:1,0 left", "0:1,1 right");
    }

    @Test
    void aTableWithoutRulingsIsKnownByItsGaps() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.paragraph(
                72, 80, 450, "The panel met with each of the organisations that are named below.");
        String[][] rows = {
            {"Organisation", "Contact", "Since"},
            {"Police", "eleven calls", "2011"},
            {"Housing", "one visit", "2013"},
            {"Probation", "none", "2014"}
        };
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                pdf.text(72 + 150 * column, 120 + 14 * row, rows[row][column]);
            }
        }
        assertThat(ReadPdf.of(pdf).cells())
                .hasSize(12)
                .startsWith("0:0,0 Organisation", "0:0,1 Contact", "0:0,2 Since", "0:1,0 Police")
                .endsWith("0:3,2 2014");
    }

    @Test
    void aTableGoesOnOverThePageWithItsCutRowJoinedAndItsHeadOnce() throws Exception {
        var pdf = new DrawnPdf().page();
        float[] xs = {70, 100, 330, 460};
        pdf.grid(xs, new float[] {700, 720, 740, 770});
        pdf.text(75, 714, "No.").text(105, 714, "Recommendation").text(335, 714, "Lead");
        pdf.text(75, 734, "1").text(105, 734, "Write a policy.").text(335, 734, "CSP");
        pdf.text(75, 754, "2").text(105, 754, "The board should audit").text(335, 754, "LSCB");
        pdf.page();
        pdf.grid(xs, new float[] {70, 90, 120, 140});
        pdf.text(75, 84, "No.").text(105, 84, "Recommendation").text(335, 84, "Lead");
        pdf.text(105, 104, "a sample of closed files.");
        pdf.text(75, 134, "3").text(105, 134, "Train all staff.").text(335, 134, "Health");
        var read = ReadPdf.of(pdf);
        assertThat(read.cells())
                .containsExactly(
                        "0:0,0 No.",
                        "0:0,1 Recommendation",
                        "0:0,2 Lead",
                        "0:1,0 1",
                        "0:1,1 Write a policy.",
                        "0:1,2 CSP",
                        "0:2,0 2",
                        "0:2,1 The board should audit a sample of closed files.",
                        "0:2,2 LSCB",
                        "0:3,0 3",
                        "0:3,1 Train all staff.",
                        "0:3,2 Health");
        assertThat(read.furniture()).containsExactly("No. | Recommendation | Lead");
    }

    @Test
    void labelsWithTheirTextAreNoTable() throws Exception {
        var pdf = new DrawnPdf().page();
        for (int i = 1; i < 6; i++) {
            pdf.text(72, 100 + 20 * i, "1." + i).text(120, 100 + 20 * i, "Something was said.");
        }
        var read = ReadPdf.of(pdf);
        assertThat(read.cells()).isEmpty();
        assertThat(read.paragraphs()).hasSize(5).startsWith("1.1 Something was said.");
    }
}
