package org.postil.pages;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A PDF of known words at known places, on pages of any size, turned and cropped. Places are points
 * from the top left of the page as it is shown; y is a baseline.
 */
public final class PlacedWords {
    public static final float SIZE = 12;

    private static final List<String> WORDS =
            List.of("housing", "panel", "agency", "review", "school", "police", "visit", "risk");

    /** Where a word was put: its width as the font says. */
    public record Word(String text, int page, float x, float baseline, float width) {}

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final List<Word> words = new ArrayList<>();
    private final Random random;
    private int number;

    public PlacedWords(long seed) {
        random = new Random(seed);
    }

    public List<Word> words() {
        return words;
    }

    /**
     * A page with lines of words, each word once in the document.
     *
     * @param width as shown
     * @param height as shown
     * @param degrees how it is turned to be shown
     * @param margin what is cropped off at each side; things are printed there too
     */
    public PlacedWords page(float width, float height, int degrees, float margin, int lines)
            throws IOException {
        boolean sideways = degrees % 180 != 0;
        float w = (sideways ? height : width) + 2 * margin;
        float h = (sideways ? width : height) + 2 * margin;
        // an origin that is not zero, as some programs write it
        float left = margin > 0 ? -37 : 0;
        float bottom = margin > 0 ? 111 : 0;
        var page = new PDPage(new PDRectangle(left, bottom, w, h));
        var crop = new PDRectangle(left + margin, bottom + margin, w - 2 * margin, h - 2 * margin);
        page.setCropBox(crop);
        page.setRotation(degrees);
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            for (int line = 0; line < lines; line++) {
                float baseline = 60 + line * 17;
                float x = 50;
                while (x < width - 140 && baseline < height - 30) {
                    String word = word();
                    float wide = font.getStringWidth(word) / 1000 * SIZE;
                    out.beginText();
                    out.setFont(font, SIZE);
                    out.setTextMatrix(place(crop, degrees, x, baseline));
                    out.showText(word);
                    out.endText();
                    words.add(new Word(word, document.getNumberOfPages(), x, baseline, wide));
                    x += wide + 3.4f;
                }
            }
        }
        return this;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()))
                + String.format(Locale.ROOT, "%04d", number++);
    }

    public PlacedWords blank(float width, float height) {
        document.addPage(new PDPage(new PDRectangle(width, height)));
        return this;
    }

    private static Matrix place(PDRectangle crop, int degrees, float x, float y) {
        float ux =
                switch (degrees) {
                    case 90 -> crop.getLowerLeftX() + y;
                    case 180 -> crop.getUpperRightX() - x;
                    case 270 -> crop.getUpperRightX() - y;
                    default -> crop.getLowerLeftX() + x;
                };
        float uy =
                switch (degrees) {
                    case 90 -> crop.getLowerLeftY() + x;
                    case 180 -> crop.getLowerLeftY() + y;
                    case 270 -> crop.getUpperRightY() - x;
                    default -> crop.getUpperRightY() - y;
                };
        return Matrix.getRotateInstance(Math.toRadians(degrees), ux, uy);
    }

    PlacedWords lock(String password) throws IOException {
        var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return this;
    }

    public byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
