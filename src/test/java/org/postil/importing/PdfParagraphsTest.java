package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class PdfParagraphsTest {
    private static final String LONG =
            "The panel heard from nine organisations and found that much was known in separate"
                    + " places and that little of it was brought together before the day on which"
                    + " she died at her home.";
    private static final String OTHER =
            "Nobody asked the children what they had seen and heard although the school had noticed"
                    + " that both of them were often tired and that the younger one no longer"
                    + " wanted to go home.";

    private static DrawnPdf body(int pages) throws Exception {
        var pdf = new DrawnPdf();
        for (int i = 1; i <= pages; i++) {
            pdf.page();
            float y = pdf.paragraph(72, 120, 450, "Page part " + "abcdefg".charAt(i) + ". " + LONG);
            pdf.paragraph(72, y + 8, 450, OTHER);
        }
        return pdf;
    }

    /** The same words in another order, so that no two pages end alike. */
    private static String rotated(int by) {
        var words = new ArrayList<>(List.of(LONG.replace(".", "").split(" ")));
        Collections.rotate(words, by * 3);
        return "Then " + String.join(" ", words) + ".";
    }

    @Test
    void linesOfAParagraphAreJoinedAndParagraphsKeptApart() throws Exception {
        var pdf = new DrawnPdf().page();
        float y = pdf.paragraph(72, 120, 450, LONG);
        pdf.paragraph(72, y + 8, 450, OTHER);
        assertThat(ReadPdf.of(pdf).paragraphs()).containsExactly(LONG, OTHER);
    }

    @Test
    void paragraphsToldApartOnlyByTheirFirstLinesIndentAreKeptApart() throws Exception {
        var pdf = new DrawnPdf().page();
        float y = pdf.paragraph(90, 120, 432, 72, LONG + " Then it ended there and");
        y = pdf.paragraph(90, y, 432, 72, OTHER);
        pdf.paragraph(90, y, 432, 72, LONG);
        assertThat(ReadPdf.of(pdf).paragraphs())
                .containsExactly(LONG + " Then it ended there and", OTHER, LONG);
    }

    @Test
    void aParagraphThatRunsOverThePageIsOneAndKnowsWhereItBreaks() throws Exception {
        var pdf = new DrawnPdf();
        var lines = pdf.broken(LONG + " " + OTHER, 450, 450);
        pdf.page();
        pdf.paragraph(72, 600, 450, OTHER);
        for (int i = 0; i < 2; i++) {
            pdf.text(72, 740 + 14 * i, lines.get(i));
        }
        pdf.page();
        for (int i = 2; i < lines.size(); i++) {
            pdf.text(72, 72 + 14 * (i - 2), lines.get(i));
        }
        var read = ReadPdf.of(pdf);
        assertThat(read.paragraphs()).containsExactly(OTHER, LONG + " " + OTHER);
        int start = read.text().layout().pages().get(1).span().start();
        assertThat(read.text().text().substring(start)).startsWith(lines.get(2));
    }

    @Test
    void aNewLabelAfterThePageBreakBeginsAParagraph() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.paragraph(72, 740, 450, 100, "4.1   " + LONG);
        pdf.page();
        pdf.paragraph(72, 72, 450, 100, "4.2   " + OTHER);
        assertThat(ReadPdf.of(pdf).paragraphs()).containsExactly("4.1 " + LONG, "4.2 " + OTHER);
    }

    @Test
    void headersFootersAndPageNumbersAreTakenOutAndKept() throws Exception {
        var pdf = body(1);
        for (int i = 2; i < 6; i++) {
            pdf.page();
            pdf.text(72, 40, 9, pdf.regular, "OFFICIAL SENSITIVE until published");
            pdf.paragraph(72, 120, 450, rotated(i));
            pdf.text(i % 2 == 0 ? 72 : 480, 810, 9, pdf.regular, i + " | P a g e");
        }
        var read = ReadPdf.of(pdf);
        assertThat(read.text().text()).doesNotContain("OFFICIAL").doesNotContain("P a g e");
        assertThat(read.paragraphs()).hasSize(6);
        assertThat(read.furniture())
                .hasSize(8)
                .contains("OFFICIAL SENSITIVE until published", "2 | P a g e", "5 | P a g e");
    }

    @Test
    void headingsThatComeBackInTheTextAreNoRunningHeaders() throws Exception {
        var pdf = new DrawnPdf();
        for (int i = 1; i <= 4; i++) {
            pdf.page();
            pdf.text(72, 100, 14, pdf.bold, "Agency " + i * i * 3);
            pdf.paragraph(72, 130, 450, "abcdefg".charAt(i) + " " + LONG);
        }
        assertThat(ReadPdf.of(pdf).of(ParagraphKind.HEADING))
                .containsExactly("Agency 3", "Agency 12", "Agency 27", "Agency 48");
    }

    @Test
    void wordsDividedAtLineEndsAreJoinedAndRemembered() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(
                72,
                100,
                "Her general practitioner wrote to the safeguarding lead and asked for an");
        pdf.text(72, 114, "answer from the safeguard-");
        pdf.text(72, 128, "ing lead about the risk of self-");
        pdf.text(72, 142, "harm, which was never given.");
        var read = ReadPdf.of(pdf);
        assertThat(read.paragraphs())
                .containsExactly(
                        "Her general practitioner wrote to the safeguarding lead and asked for an"
                                + " answer from the safeguarding lead about the risk of self-harm,"
                                + " which was never given.");
        assertThat(read.text().layout().joins())
                .containsExactly(read.text().text().lastIndexOf("safeguarding") + 9);
    }

    @Test
    void softHyphensAreRemoved() throws Exception {
        var pdf = new DrawnPdf().page();
        var font = pdf.embedded();
        pdf.text(72, 100, 11, font, "The co\u00ADordinator of the service told the confer\u00AD");
        pdf.text(72, 114, 11, font, "ence that nothing had been shared with anyone.");
        assertThat(ReadPdf.of(pdf).text().text())
                .isEqualTo(
                        "The coordinator of the service told the conference that nothing had been"
                                + " shared with anyone.");
    }

    @Test
    void aSoftHyphenAtTheEndOfAParagraphGoesToo() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(72, 100, 11, pdf.embedded(), "The service told the confer\u00AD");
        var read = ReadPdf.of(pdf);
        assertThat(read.text().text()).isEqualTo("The service told the confer");
        assertThat(read.glyphs().runs().getLast().end()).isEqualTo(27);
    }

    @Test
    void aQuotationSetInOnBothSidesIsOneParagraph() throws Exception {
        var pdf = new DrawnPdf().page();
        float y = pdf.paragraph(72, 100, 450, OTHER);
        y = pdf.paragraph(130, y + 8, 300, "She said. " + LONG + " " + LONG);
        pdf.paragraph(72, y + 8, 450, OTHER);
        assertThat(ReadPdf.of(pdf).paragraphs())
                .containsExactly(OTHER, "She said. " + LONG + " " + LONG, OTHER);
    }

    @Test
    void ligaturesBecomeLetters() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(72, 100, 11, pdf.embedded(), "The of\uFB01cer \uFB02ed from the \uFB01re.");
        var read = ReadPdf.of(pdf);
        assertThat(read.text().text()).isEqualTo("The officer fled from the fire.");
        var edges = read.glyphs().runs().getFirst().edges();
        assertThat(edges).isSorted().hasSize(read.text().text().length() + 1);
    }

    @Test
    void glyphsPrintedTwiceToLookBoldCountOnce() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(72, 100, 11, pdf.regular, "A bold statement");
        pdf.text(72.3f, 100, 11, pdf.regular, "A bold statement");
        assertThat(ReadPdf.of(pdf).text().text()).isEqualTo("A bold statement");
    }

    @Test
    void headingsHaveLevelsByTheirType() throws Exception {
        var pdf = body(2).page();
        pdf.text(72, 100, 16, pdf.bold, "3. Analysis");
        pdf.text(72, 130, 13, pdf.bold, "Police");
        float y = pdf.paragraph(72, 150, 450, LONG);
        pdf.text(72, y + 8, 11, pdf.bold, "Good practice");
        pdf.paragraph(72, y + 30, 450, OTHER);
        var read = ReadPdf.of(pdf);
        assertThat(read.text().layout().paragraphs())
                .filteredOn(p -> p.kind() == ParagraphKind.HEADING)
                .extracting(p -> p.level() + " " + p.span().of(read.text().text()))
                .containsExactly("1 3. Analysis", "2 Police", "3 Good practice");
    }

    @Test
    void listItemsKeepTheirMarksWithOneBlankAndTheirDepth() throws Exception {
        var pdf = body(1).page();
        pdf.text(72, 100, "(a)").text(100, 100, "the first thing that was asked");
        pdf.text(100, 114, "(i)").text(130, 114, "a thing below it");
        pdf.text(72, 128, "(b)").text(100, 128, "the second thing that was asked");
        var read = ReadPdf.of(pdf);
        assertThat(read.text().layout().paragraphs())
                .filteredOn(p -> p.kind() == ParagraphKind.LIST)
                .extracting(p -> p.level() + " " + p.span().of(read.text().text()))
                .containsExactly(
                        "1 (a) the first thing that was asked",
                        "2 (i) a thing below it",
                        "1 (b) the second thing that was asked");
    }

    @Test
    void entriesOfAContentsPageStayApart() throws Exception {
        var pdf = body(1).page();
        for (int i = 1; i < 6; i++) {
            pdf.text(72, 100 + 14 * i, i + ". Introduction " + ".".repeat(120) + " " + i * 3);
        }
        assertThat(ReadPdf.of(pdf).paragraphs()).hasSize(7).last().asString().startsWith("5. In");
    }

    @Test
    void footnotesFollowTheirSection() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(72, 100, 14, pdf.bold, "1. Introduction");
        pdf.paragraph(72, 130, 450, LONG);
        pdf.text(72, 760, 5, pdf.regular, "1");
        pdf.text(76, 764, 8, pdf.regular, "Section 9 of the Act of 2004, as it stood at the");
        pdf.text(72, 774, 8, pdf.regular, "time of the review.");
        pdf.text(72, 784, 5, pdf.regular, "2");
        pdf.text(76, 788, 8, pdf.regular, "See the glossary.");
        pdf.page();
        pdf.paragraph(72, 100, 450, OTHER);
        pdf.text(72, 200, 14, pdf.bold, "2. Timescales");
        pdf.paragraph(72, 230, 450, LONG);
        var read = ReadPdf.of(pdf);
        assertThat(read.paragraphs())
                .containsExactly(
                        "1. Introduction",
                        LONG,
                        OTHER,
                        "1 Section 9 of the Act of 2004, as it stood at the time of the review.",
                        "2 See the glossary.",
                        "2. Timescales",
                        LONG);
        assertThat(read.of(ParagraphKind.FOOTNOTE)).hasSize(2);
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.text(150, 80, 16, pdf.bold, "A title across both columns");
        float y = pdf.paragraph(60, 120, 225, LONG);
        pdf.paragraph(60, y + 8, 225, OTHER);
        y = pdf.paragraph(310, 120, 225, "Right " + OTHER);
        pdf.paragraph(310, y + 8, 225, "Right " + LONG);
        assertThat(ReadPdf.of(pdf).paragraphs())
                .containsExactly(
                        "A title across both columns",
                        LONG,
                        OTHER,
                        "Right " + OTHER,
                        "Right " + LONG);
    }

    @Test
    void textThatRunsAnotherWayIsReadAndInterruptsNothing() throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.turned(20, 500, 11, pdf.regular, "A note in the margin", 270);
        pdf.paragraph(72, 120, 450, LONG);
        assertThat(ReadPdf.of(pdf).paragraphs())
                .containsExactlyInAnyOrder(LONG, "A note in the margin");
    }
}
