package org.postil.importing;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A PDF drawn by hand. Places are points from the top left of the upright page; y is a baseline.
 */
final class DrawnPdf {
    static final float WIDTH = 595;
    static final float HEIGHT = 842;

    private final PDDocument document = new PDDocument();
    final PDFont regular = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private PDPage page = new PDPage();
    private int rotation;

    DrawnPdf page() {
        return page(0);
    }

    /**
     * @param degrees how the page is turned clockwise to be shown; it is drawn so that text is
     *     upright then
     */
    DrawnPdf page(int degrees) {
        page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(degrees);
        rotation = degrees;
        document.addPage(page);
        return this;
    }

    /** A font that has ligatures and other glyphs beyond the standard ones. */
    PDFont embedded() throws IOException {
        try (var in =
                PDFont.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, in, false);
        }
    }

    private Matrix place(float x, float y, int turn) {
        double angle = Math.toRadians(rotation - turn);
        float ux =
                switch (rotation) {
                    case 90 -> y;
                    case 180 -> WIDTH - x;
                    case 270 -> WIDTH - y;
                    default -> x;
                };
        float uy =
                switch (rotation) {
                    case 90 -> x;
                    case 180 -> y;
                    case 270 -> HEIGHT - x;
                    default -> HEIGHT - y;
                };
        return Matrix.getRotateInstance(angle, ux, uy);
    }

    DrawnPdf text(float x, float y, float size, PDFont font, String text) throws IOException {
        return turned(x, y, size, font, text, 0);
    }

    DrawnPdf text(float x, float y, String text) throws IOException {
        return text(x, y, 11, regular, text);
    }

    /**
     * @param turn how the text is turned clockwise on the upright page
     */
    DrawnPdf turned(float x, float y, float size, PDFont font, String text, int turn)
            throws IOException {
        try (var out =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(font, size);
            out.setTextMatrix(place(x, y, turn));
            out.showText(text);
            out.endText();
        }
        return this;
    }

    float width(float size, String text) throws IOException {
        return regular.getStringWidth(text) / 1000 * size;
    }

    /** Lines broken where they reach the width; 11 points on 14. Returns the next free baseline. */
    float paragraph(float x, float y, float width, String text) throws IOException {
        return paragraph(x, y, width, x, text);
    }

    /**
     * @param hanging where all lines but the first begin
     */
    float paragraph(float x, float y, float width, float hanging, String text) throws IOException {
        float at = y;
        float left = x;
        for (String line : broken(text, x + width - hanging, width)) {
            text(left, at, line);
            left = hanging;
            at += 14;
        }
        return at;
    }

    /** The lines into which a text falls. */
    List<String> broken(String text, float width, float firstWidth) throws IOException {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(11, longer) > (lines.isEmpty() ? firstWidth : width) && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    DrawnPdf line(float x0, float y0, float x1, float y1) throws IOException {
        try (var out =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.setLineWidth(0.5f);
            out.moveTo(x0, HEIGHT - y0);
            out.lineTo(x1, HEIGHT - y1);
            out.stroke();
        }
        return this;
    }

    DrawnPdf grid(float[] xs, float[] ys) throws IOException {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    DrawnPdf picture() throws IOException {
        var image =
                LosslessFactory.createFromImage(
                        document, new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY));
        try (var out =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.drawImage(image, 50, 50, 400, 600);
        }
        return this;
    }

    /**
     * Lines of a font whose shapes have no letters: what a file shows that does not say what its
     * shapes stand for. Takes the place of what is on the page.
     *
     * @param glyph how the font calls its shapes
     */
    DrawnPdf unnamed(int lines, String glyph) throws IOException {
        var differences = new COSArray();
        differences.add(COSInteger.ONE);
        for (int i = 1; i < ' '; i++) {
            differences.add(COSName.getPDFName(glyph + i));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, "Helvetica");
        font.setItem(COSName.ENCODING, encoding);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), PDFontFactory.createFont(font));
        page.setResources(resources);
        var content = new StringBuilder("BT /F 11 Tf 14 TL 72 770 Td ");
        for (int i = 0; i < lines; i++) {
            content.append("<0102030405060708090A0B0C0D0E0F101112131415> Tj T* ");
        }
        content.append("ET");
        page.setContents(
                new PDStream(
                        document,
                        new ByteArrayInputStream(
                                content.toString().getBytes(StandardCharsets.US_ASCII))));
        return this;
    }

    DrawnPdf lock(String userPassword, boolean mayCopy) throws IOException {
        var permission = new AccessPermission();
        permission.setCanExtractContent(mayCopy);
        var policy = new StandardProtectionPolicy("owner", userPassword, permission);
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
