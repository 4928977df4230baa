package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.importing.WordFile.p;
import static org.postil.importing.WordFile.r;
import static org.postil.importing.WordFile.tc;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;

import java.util.List;

class DocxReaderTest {
    private static List<String> texts(String body) {
        return CorpusFiles.texts(WordFile.body(body).text());
    }

    private static List<TextLayout.Cell> cells(Extracted.Text text) {
        return text.layout().paragraphs().stream()
                .flatMap(p -> java.util.stream.Stream.ofNullable(p.cell()))
                .toList();
    }

    @Test
    void deletedAndMovedAwayTextIsLeftOutAndInsertedTextKept() {
        assertThat(
                        texts(
                                "<w:p>"
                                        + r("The panel ")
                                        + "<w:del><w:r><w:delText>blamed</w:delText></w:r></w:del>"
                                        + "<w:ins>"
                                        + r("asked")
                                        + "</w:ins>"
                                        + "<w:moveFrom>"
                                        + r(" twice")
                                        + "</w:moveFrom>"
                                        + "<w:moveTo>"
                                        + r(" once")
                                        + "</w:moveTo>"
                                        + r(".")
                                        + "</w:p>"))
                .containsExactly("The panel asked once.");
    }

    @Test
    void paragraphsWhoseBreakWasDeletedAreOne() {
        assertThat(
                        texts(
                                p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", r("One "))
                                        + p("sentence.")
                                        + p("Another.")))
                .containsExactly("One sentence.", "Another.");
    }

    @Test
    void hiddenTextIsLeftOutWithAWarning() {
        var text =
                WordFile.body(
                                "<w:p>"
                                        + r("Seen")
                                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                                        + "<w:t> too</w:t></w:r></w:p>")
                        .text();
        assertThat(text.text()).isEqualTo("Seen too");
        assertThat(text.warnings()).anyMatch(w -> w.contains("hidden"));
    }

    @Test
    void aFieldGivesItsResultAndNotItsCode() {
        assertThat(
                        texts(
                                "<w:p>"
                                        + r("See ")
                                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                        + "<w:r><w:instrText>REF x</w:instrText></w:r>"
                                        + r("code")
                                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                        + r("section 4")
                                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                                        + "<w:fldSimple w:instr=\"PAGE\">"
                                        + r(", p. 2")
                                        + "</w:fldSimple></w:p>"))
                .containsExactly("See section 4, p. 2");
    }

    @Test
    void aFieldCodeWithoutEndDoesNotSwallowTheRest() {
        assertThat(
                        texts(
                                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                        + r("code")
                                        + "</w:p>"
                                        + p("The rest.")))
                .containsExactly("The rest.");
    }

    @Test
    void tabsLineBreaksAndHyphensAreText() {
        assertThat(
                        texts(
                                "<w:p>"
                                        + r("1. Introduction")
                                        + "<w:r><w:tab/></w:r>"
                                        + r("3")
                                        + "</w:p><w:p>"
                                        + r("one")
                                        + "<w:r><w:br/></w:r>"
                                        + r("two")
                                        + "<w:r><w:br w:type=\"page\"/></w:r>"
                                        + r("multi")
                                        + "<w:r><w:noBreakHyphen/></w:r>"
                                        + r("agency")
                                        + "<w:r><w:softHyphen/></w:r></w:p>"))
                .containsExactly("1. Introduction 3", "one two multi-agency");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() {
        var box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>";
        assertThat(
                        texts(
                                "<w:p>"
                                        + r("Before ")
                                        + "<w:r><mc:AlternateContent>"
                                        + "<mc:Choice Requires=\"wps\"><wps:txbx>"
                                        + box
                                        + "</wps:txbx></mc:Choice>"
                                        + "<mc:Fallback><w:pict><v:textbox>"
                                        + box
                                        + "</v:textbox></w:pict></mc:Fallback>"
                                        + "</mc:AlternateContent></w:r>"
                                        + r("after.")
                                        + "</w:p>"))
                .containsExactly("Before after.", "In the box.");
    }

    @Test
    void tablesAreReadCellByCellMergedAndNestedOnesToo() {
        var inner = "<w:tbl><w:tr>" + tc(p("inner")) + "</w:tr></w:tbl>";
        var text =
                WordFile.body(
                                "<w:tbl><w:tr>"
                                        + tc("<w:gridSpan w:val=\"2\"/>", p("wide"))
                                        + tc(p("c"))
                                        + "</w:tr><w:tr>"
                                        + tc("<w:vMerge w:val=\"restart\"/>", p("tall"))
                                        + tc(p("first") + p("second"))
                                        + tc(inner + "<w:p/>")
                                        + "</w:tr><w:tr>"
                                        + tc("<w:vMerge/>", "<w:p/>")
                                        + tc(p("last"))
                                        + "</w:tr><w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr>"
                                        + tc(p("deleted"))
                                        + "</w:tr></w:tbl>")
                        .text();
        assertThat(CorpusFiles.texts(text))
                .containsExactly("wide", "c", "tall", "first", "second", "inner", "last");
        assertThat(cells(text))
                .containsExactly(
                        new TextLayout.Cell(0, 0, 0),
                        new TextLayout.Cell(0, 0, 2),
                        new TextLayout.Cell(0, 1, 0),
                        new TextLayout.Cell(0, 1, 1),
                        new TextLayout.Cell(0, 1, 1),
                        new TextLayout.Cell(1, 0, 0),
                        new TextLayout.Cell(0, 2, 1));
        assertThat(text.layout().paragraphs())
                .allMatch(p -> p.kind() == ParagraphKind.TABLE_CELL && p.label() == null);
    }

    @Test
    void headingsAreKnownByStyleInAnyLanguage() {
        var styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading"
                        + " 2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name"
                        + " w:val=\"DHR chapter\"/><w:basedOn w:val=\"Base\"/></w:style><w:style"
                        + " w:type=\"paragraph\" w:styleId=\"Base\"><w:name"
                        + " w:val=\"Base\"/><w:pPr><w:outlineLvl"
                        + " w:val=\"0\"/></w:pPr></w:style><w:style w:type=\"paragraph\""
                        + " w:styleId=\"Titre3\"><w:name w:val=\"Titre 3\"/></w:style>";
        var text =
                WordFile.body(
                                p("<w:pStyle w:val=\"Mine\"/>", r("Chapter"))
                                        + p("<w:pStyle w:val=\"berschrift2\"/>", r("Part"))
                                        + p("<w:pStyle w:val=\"Titre3\"/>", r("Piece"))
                                        + p("<w:outlineLvl w:val=\"3\"/>", r("By hand"))
                                        + p("Text."))
                        .part("styles", "styles", "styles", styles)
                        .text();
        assertThat(text.layout().paragraphs())
                .extracting(TextLayout.Paragraph::level)
                .containsExactly(1, 2, 3, 4, 0);
    }

    @Test
    void whereNoHeadingStyleIsUsedBoldLinesAreHeadings() {
        var bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>RECOMMENDATIONS</w:t></w:r>";
        var text = WordFile.body("<w:p>" + bold + "</w:p>" + p("The panel recommends.")).text();
        assertThat(text.layout().paragraphs().getFirst().kind()).isEqualTo(ParagraphKind.HEADING);
        assertThat(text.layout().paragraphs().getLast().section().isMain()).isTrue();
    }

    @Test
    void numbersOfListsAreCountedAndWrittenAsLabels() {
        var numbering =
                "<w:abstractNum w:abstractNumId=\"7\">"
                        + level(0, "decimal", "%1.")
                        + level(1, "decimal", "%1.%2")
                        + level(2, "lowerRoman", "(%3)")
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">"
                        + level(0, "bullet", "\uF0B7")
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"9\">"
                        + level(0, "lowerLetter", "%1)")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"9\"/></w:num>"
                        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/>"
                        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                        + "</w:lvlOverride></w:num>";
        var text =
                WordFile.body(
                                item(1, 0, "Scope")
                                        + item(1, 1, "Dates.")
                                        + item(1, 1, "Places.")
                                        + item(1, 2, "One.")
                                        + item(1, 2, "Two.")
                                        + item(1, 0, "Method")
                                        + item(1, 1, "Asking.")
                                        + item(2, 0, "Police")
                                        + item(3, 0, "first")
                                        + item(3, 0, "second")
                                        + item(4, 0, "Anew")
                                        + item(0, 0, "None"))
                        .part("numbering", "numbering", "numbering", numbering)
                        .text();
        assertThat(CorpusFiles.texts(text))
                .containsExactly(
                        "1. Scope",
                        "1.1 Dates.",
                        "1.2 Places.",
                        "(i) One.",
                        "(ii) Two.",
                        "2. Method",
                        "2.1 Asking.",
                        "• Police",
                        "a) first",
                        "b) second",
                        "1. Anew",
                        "None");
        assertThat(text.layout().paragraphs().get(2).label()).isNotNull();
        assertThat(text.layout().paragraphs().get(2).body(text.text()).of(text.text()))
                .isEqualTo("Places.");
        assertThat(text.layout().paragraphs().get(2).kind()).isEqualTo(ParagraphKind.BODY);
        assertThat(text.layout().paragraphs().get(7).kind()).isEqualTo(ParagraphKind.LIST);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
                        .formatted(level, format)
                + "<w:lvlText w:val=\""
                + text
                + "\"/></w:lvl>";
    }

    private static String item(int list, int level, String text) {
        return p(
                "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                        .formatted(level, list),
                r(text));
    }

    @Test
    void footnotesFollowTheirSectionWithTheirNumber() {
        var reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        var text =
                WordFile.body(
                                p("<w:outlineLvl w:val=\"0\"/>", r("One"))
                                        + "<w:p>"
                                        + r("A claim")
                                        + reference
                                        + r(".")
                                        + "</w:p>"
                                        + p("More.")
                                        + p("<w:outlineLvl w:val=\"0\"/>", r("Two"))
                                        + p("Last."))
                        .part(
                                "footnotes",
                                "footnotes",
                                "footnotes",
                                "<w:footnote w:type=\"separator\" w:id=\"0\">"
                                        + p("-----")
                                        + "</w:footnote><w:footnote w:id=\"2\">"
                                        + p("A source.")
                                        + "</w:footnote>")
                        .text();
        assertThat(CorpusFiles.texts(text))
                .containsExactly("One", "A claim.", "More.", "1 A source.", "Two", "Last.");
        var note = text.layout().paragraphs().get(3);
        assertThat(note.kind()).isEqualTo(ParagraphKind.FOOTNOTE);
        assertThat(note.body(text.text()).of(text.text())).isEqualTo("A source.");
    }

    @Test
    void commentsAreLeftOutAndCounted() {
        var text =
                WordFile.body(
                                "<w:p>"
                                        + r("Text.")
                                        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                        .part(
                                "comments",
                                "comments",
                                "comments",
                                "<w:comment w:id=\"1\">"
                                        + p("why?")
                                        + "</w:comment>"
                                        + "<w:comment w:id=\"2\">"
                                        + p("what?")
                                        + "</w:comment>")
                        .text();
        assertThat(text.text()).isEqualTo("Text.");
        assertThat(text.warnings()).containsExactly("2 comments in the margin were left out.");
    }

    @Test
    void headersAndFootersAreKeptAsFurniture() {
        var text =
                WordFile.body(
                                p("Text.")
                                        + "<w:sectPr><w:headerReference r:id=\"header1\"/>"
                                        + "<w:footerReference r:id=\"footer1\"/></w:sectPr>")
                        .part("header1", "header", "hdr", p("RESTRICTED"))
                        .part("footer1", "footer", "ftr", p("Page 1"))
                        .text();
        assertThat(text.text()).isEqualTo("Text.");
        assertThat(text.layout().furniture())
                .containsExactly(
                        new TextLayout.Furniture(0, true, "RESTRICTED"),
                        new TextLayout.Furniture(0, false, "Page 1"));
    }

    @Test
    void contentControlsLinksAndTagsAreTransparent() {
        assertThat(
                        texts(
                                "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>"
                                        + "<w:p><w:hyperlink>"
                                        + r("A link")
                                        + "</w:hyperlink>"
                                        + "<w:smartTag>"
                                        + r(" and a tag")
                                        + "</w:smartTag></w:p></w:sdtContent></w:sdt>"
                                        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                                        + p("Click here to enter text.")
                                        + "</w:sdtContent></w:sdt>"))
                .containsExactly("A link and a tag");
    }

    @Test
    void drawnShapesTextAndPicturesAddNothing() {
        assertThat(
                        texts(
                                "<w:p>"
                                        + r("Text")
                                        + "<w:r><w:drawing><a:p><a:r><a:t>drawn</a:t></a:r></a:p>"
                                        + "</w:drawing></w:r>"
                                        + r(".")
                                        + "</w:p>"))
                .containsExactly("Text.");
    }

    @Test
    void aDamagedListPartCostsOnlyTheNumbers() {
        var text =
                WordFile.body(item(1, 0, "Scope"))
                        .part("numbering", "numbering", "numbering", "<w:num")
                        .text();
        assertThat(text.text()).isEqualTo("Scope");
        assertThat(text.partial()).isTrue();
        assertThat(text.warnings()).anyMatch(w -> w.contains("lists"));
    }
}
