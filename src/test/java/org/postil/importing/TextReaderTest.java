package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TextReaderTest {
    private static Extracted.Text read(byte[] file) {
        var outcome = DocumentReader.standard().read(file, "a.txt", new Cancellation());
        assertThat(outcome).isInstanceOf(Extracted.Text.class);
        CorpusFiles.assertWellFormed((Extracted.Text) outcome);
        return (Extracted.Text) outcome;
    }

    private static Extracted.Text read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(String text) {
        return CorpusFiles.texts(read(text));
    }

    private static List<ParagraphKind> kinds(Extracted.Text text) {
        return text.layout().paragraphs().stream().map(TextLayout.Paragraph::kind).toList();
    }

    private static final String WRAPPED =
            """
            1.1 The panel offers its condolences to everyone who loved her. They have lived
            with the questions in this report for longer than anybody who wrote it.

            1.2 Information was not shared between the agencies and the safe-
            guarding lead was not told; the safeguarding board asked why a multi-
            agency meeting was not called until a year after the first disclosure was
            made. This is a further line that is here to set the width of the paragraph.

            • How was danger judged, by whom, and how often was the judgement looked
              at again?
            """;

    @Test
    void wrappedLinesAreJoinedAndHyphensOfTheLineTakenOut() {
        var text = read(WRAPPED);
        assertThat(CorpusFiles.texts(text))
                .containsExactly(
                        "1.1 The panel offers its condolences to everyone who loved her. They have"
                                + " lived with the questions in this report for longer than anybody"
                                + " who wrote it.",
                        "1.2 Information was not shared between the agencies and the safeguarding"
                            + " lead was not told; the safeguarding board asked why a multi-agency"
                            + " meeting was not called until a year after the first disclosure was"
                            + " made. This is a further line that is here to set the width of the"
                            + " paragraph.",
                        "• How was danger judged, by whom, and how often was the judgement looked"
                                + " at again?");
        assertThat(text.layout().joins()).hasSize(1);
        int join = text.layout().joins().getFirst();
        assertThat(text.text().substring(join - 4, join + 8)).isEqualTo("safeguarding");
    }

    @Test
    void lineEndsOfEverySystemAreAlike() {
        var expected = texts(WRAPPED);
        assertThat(texts(WRAPPED.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(texts(WRAPPED.replace("\n", "\r"))).isEqualTo(expected);
    }

    @Test
    void linesAsLongAsParagraphsAreOneEach() {
        var sentence = "The panel asked each organisation what was known and whom it told. ";
        var text = sentence.repeat(5) + "\n" + sentence.repeat(3) + "\nShort.\nAnother short one.";
        assertThat(texts(text))
                .containsExactly(
                        sentence.repeat(5).strip(),
                        sentence.repeat(3).strip(),
                        "Short.",
                        "Another short one.");
    }

    @Test
    void aWrappedTextWithoutBlankLinesBreaksAfterShortLines() {
        assertThat(
                        texts(
                                """
                                3.1 The police attended and spoke with both adults in the same room, so that
                                neither could speak freely. No form was filled in.
                                3.2 The health visitor called on the following day and recorded that the home
                                was tidy. She was not told of the night before.
                                """))
                .hasSize(2)
                .allMatch(p -> p.startsWith("3."));
    }

    private static String page(int number, String body) {
        return "ANYTOWN SAFER PARTNERSHIP\n\n" + body + "\n\nPage " + number + " of 4\n";
    }

    private static final String[] PAGES = {
        page(1, "1. Introduction\n\n1.1 The panel met on four occasions and heard from seven"),
        page(2, "organisations before it agreed this report.\n\n1.2 A second paragraph."),
        page(3, "\n1.3 A third paragraph.\n\n7"),
        page(4, "\n1.4 A fourth paragraph.")
    };

    @Test
    void runningHeadersAndPageNumbersAreTakenOutAndKept() {
        var text = read(String.join("\f", PAGES));
        assertThat(CorpusFiles.texts(text))
                .containsExactly(
                        "1. Introduction",
                        "1.1 The panel met on four occasions and heard from seven organisations"
                                + " before it agreed this report.",
                        "1.2 A second paragraph.",
                        "1.3 A third paragraph.",
                        "7",
                        "1.4 A fourth paragraph.");
        assertThat(text.pages()).isEqualTo(4);
        assertThat(text.layout().furniture())
                .hasSize(8)
                .contains(
                        new TextLayout.Furniture(2, true, "ANYTOWN SAFER PARTNERSHIP"),
                        new TextLayout.Furniture(2, false, "Page 2 of 4"));
        int second = text.text().indexOf("organisations");
        assertThat(text.layout().pageAt(second - 1)).isEqualTo(1);
        assertThat(text.layout().pageAt(second)).isEqualTo(2);
        assertThat(text.layout().pages().get(1).span().start()).isEqualTo(second);
    }

    @Test
    void pagesAreKnownByTheirNumbersWhereFormFeedsAreLost() {
        var text = read(String.join("", PAGES));
        assertThat(text.pages()).isEqualTo(4);
        assertThat(text.text())
                .doesNotContain("PARTNERSHIP")
                .doesNotContain("Page")
                .contains("seven organisations");
    }

    @Test
    void rowsWithTheSameBordersAreATable() {
        var text = read("Name | Age\n\nYasmin | 41\n\nOwen | 44\n\nA | B | C\n\nEnd.");
        assertThat(CorpusFiles.texts(text))
                .containsExactly("Name", "Age", "Yasmin", "41", "Owen", "44", "A | B | C", "End.");
        assertThat(text.layout().paragraphs().get(5).cell())
                .isEqualTo(new TextLayout.Cell(0, 2, 1));
        assertThat(text.layout().paragraphs().get(6).kind()).isEqualTo(ParagraphKind.BODY);
    }

    @Test
    void headingsAreKnownByTheirShape() {
        var text =
                read(
                        """
                        EXECUTIVE SUMMARY

                        The panel met on four occasions and asked each organisation what it knew.

                        2.1 Background of the case

                        2.1.1 The police attended in March.

                        The children

                        Nobody had asked the children what they had seen, or whether they were afraid.

                        Police

                        Housing

                        5.1 A paragraph after a list.
                        """);
        assertThat(kinds(text))
                .containsExactly(
                        ParagraphKind.HEADING,
                        ParagraphKind.BODY,
                        ParagraphKind.HEADING,
                        ParagraphKind.BODY,
                        ParagraphKind.HEADING,
                        ParagraphKind.BODY,
                        ParagraphKind.BODY,
                        ParagraphKind.BODY,
                        ParagraphKind.BODY);
        assertThat(text.layout().paragraphs().get(2).level()).isEqualTo(2);
    }

    @Test
    void everyCharsetInUseIsRead() {
        var words = "The panel’s “view” – Zoë said: café, naïve. ";
        for (var name : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
            var text = read(words.repeat(20).getBytes(Charset.forName(name)));
            assertThat(text.text()).as(name).isEqualTo(words.repeat(20).strip());
        }
        for (var name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            var text = read(("\uFEFF" + words).getBytes(Charset.forName(name)));
            assertThat(text.text()).as(name + " with mark").isEqualTo(words.strip());
        }
    }

    @Test
    void aGuessedCharsetIsSaid() {
        var text = read("The panel’s view.".getBytes(Charset.forName("windows-1252")));
        assertThat(text.text()).isEqualTo("The panel’s view.");
        assertThat(text.warnings()).anyMatch(w -> w.contains("windows-1252"));
    }

    @Test
    void controlCharactersAreLeftOutWithAWarning() {
        var text = read("The panel\u0000 agreed\u0007 this.");
        assertThat(text.text()).isEqualTo("The panel agreed this.");
        assertThat(text.warnings()).containsExactly("2 control characters were left out.");
    }

    @Test
    void entriesOfContentsStayOneEach() {
        assertThat(
                        texts(
                                "CONTENTS\n"
                                        + "1. Introduction ............ 3\n"
                                        + "2. Timescales ........ 4\n"
                                        + "3. Confidentiality ....... 12\n"))
                .hasSize(4);
    }
}
