package org.postil.importing;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the codes of a PDF font say and how wide they are, asked of PDFBox once per code. One per
 * font and document, since PDFBox looks both up anew for every glyph it shows.
 */
final class FontGlyphs {
    private static final int BLOCK = 256;

    private final PDFont font;
    private final @Nullable String[] @Nullable [] texts = new String[BLOCK][];
    private final float[] @Nullable [] widths = new float[BLOCK][];

    /** Above and below the baseline, as parts of the size. */
    final float ascent;

    final float descent;
    final float space;
    final boolean bold;

    FontGlyphs(PDFont font) {
        this.font = font;
        PDFontDescriptor descriptor = font.getFontDescriptor();
        float up = descriptor == null ? 0 : descriptor.getAscent() / 1000;
        float down = descriptor == null ? 0 : Math.abs(descriptor.getDescent()) / 1000;
        // descriptors are often empty or hold the bounding box of the tallest glyph
        ascent = up < 0.5f || up > 1.2f ? 0.8f : up;
        descent = down < 0.05f || down > 0.5f ? 0.2f : down;
        space = spaceWidth(font);
        bold = isBold(font, descriptor);
    }

    private static float spaceWidth(PDFont font) {
        float width;
        try {
            width = font.getSpaceWidth() / 1000;
        } catch (RuntimeException damagedFont) {
            width = 0;
        }
        return width > 0.1f && width < 0.7f ? width : 0.25f;
    }

    private static boolean isBold(PDFont font, @Nullable PDFontDescriptor descriptor) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || name.contains("demi")
                || name.endsWith("medi")
                || descriptor != null
                        && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    /**
     * The code's characters with ligatures as letters and any white space as one space; empty for
     * what says nothing; U+FFFD for a glyph that nobody can name.
     */
    String text(int code) {
        @Nullable String[] block = texts[code / BLOCK % BLOCK];
        if (block == null) {
            block = new String[BLOCK];
            texts[code / BLOCK % BLOCK] = block;
        }
        String text = block[code % BLOCK];
        if (text == null) {
            text = PrintedText.tidy(unicode(code));
            block[code % BLOCK] = text;
        }
        return text;
    }

    private String unicode(int code) {
        String unicode = font.toUnicode(code);
        if (unicode != null) {
            return unicode;
        }
        return font instanceof PDSimpleFont && code >= ' ' ? String.valueOf((char) code) : "\uFFFD";
    }

    /** How far the code moves the pen, as part of the size. */
    float width(int code) throws IOException {
        float[] block = widths[code / BLOCK % BLOCK];
        if (block == null) {
            block = new float[BLOCK];
            Arrays.fill(block, Float.NaN);
            widths[code / BLOCK % BLOCK] = block;
        }
        float width = block[code % BLOCK];
        if (Float.isNaN(width)) {
            width = font.getDisplacement(code).getX();
            block[code % BLOCK] = width;
        }
        return width;
    }
}
