package org.postil.exchange;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

/**
 * A Word document being written: A4, with real styles (Heading 1 to 3, Caption, Quote and a table
 * style), captions numbered by fields, and pages turned for wide tables.
 */
final class WordFile {
    /** In twentieths of a point. */
    private static final int SHORT = 11_906;

    private static final int LONG = 16_838;
    private static final int MARGIN = 1_304;

    final XWPFDocument document;
    private int tables;
    private int figures;
    private boolean turned;

    private WordFile(XWPFDocument document) {
        this.document = document;
    }

    /** Puts the content into a document. */
    interface Filling {
        void fill(WordFile file) throws IOException;
    }

    /** Writes a document whole or not at all; a file of that name is replaced. */
    static void write(Path out, String title, StudyFacts facts, Filling filling)
            throws IOException {
        WholeFile.write(
                out,
                ".docx",
                temporary -> {
                    try (var document = new XWPFDocument();
                            var stream = Files.newOutputStream(temporary)) {
                        var properties = document.getProperties().getCoreProperties();
                        properties.setTitle(title);
                        properties.setCreator("Postil " + facts.program());
                        properties.setCreated(Optional.of(Date.from(facts.at().toInstant())));
                        var file = new WordFile(document);
                        file.begin();
                        filling.fill(file);
                        document.write(stream);
                    }
                });
    }

    private void begin() throws IOException {
        try (var styles =
                Objects.requireNonNull(WordFile.class.getResourceAsStream("word-styles.xml"))) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("the styles are damaged", e);
        }
        var section = document.getDocument().getBody().addNewSectPr();
        page(section, false);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void page(CTSectPr section, boolean wide) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG : SHORT));
        size.setH(BigInteger.valueOf(wide ? SHORT : LONG));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        var edge = BigInteger.valueOf(600);
        margins.setHeader(edge);
        margins.setFooter(edge);
        margins.setGutter(BigInteger.ZERO);
    }

    /** What is written from here on stands on pages that are turned, or upright again. */
    void turn(boolean wide) {
        if (wide == turned) {
            return;
        }
        var body = document.getDocument().getBody().getSectPr();
        if (!document.getBodyElements().isEmpty()) {
            // a section ends with the paragraph that holds its settings
            var last = document.createParagraph();
            last.setSpacingAfter(0);
            last.setSpacingBefore(0);
            last.getCTP().addNewPPr().setSectPr((CTSectPr) body.copy());
        }
        page(body, wide);
        turned = wide;
    }

    /** The width that text may take, in twentieths of a point. */
    int width() {
        return (turned ? LONG : SHORT) - 2 * MARGIN;
    }

    void heading(int level, String words) {
        paragraph("Heading" + level, words);
    }

    XWPFParagraph paragraph(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        WordText.run(paragraph, words);
        return paragraph;
    }

    /** A paragraph that begins with a word in bold. */
    void lead(String style, String bold, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        WordText.run(paragraph, bold + " ").setBold(true);
        WordText.run(paragraph, words);
    }

    /** "Table 3. Title": the number is a field, so that a word processor counts on. */
    void caption(String title) {
        caption("Table", ++tables, title);
    }

    /** "Figure 3. Title", counted like the tables. */
    void figure(String title) {
        caption("Figure", ++figures, title);
    }

    private void caption(String what, int count, String title) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Caption");
        WordText.run(paragraph, what + " ").setBold(true);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" SEQ " + what + " \\* ARABIC ");
        var number = field.addNewR();
        number.addNewRPr().addNewB();
        number.addNewT().setStringValue(Integer.toString(count));
        WordText.run(paragraph, ". ").setBold(true);
        WordText.run(paragraph, title);
    }
}
