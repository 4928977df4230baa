package org.postil.bench;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the next line of a PDF goes: turns the page when one is full and prints what stands on
 * every page. Distances are points; across is measured from the left margin.
 */
final class PdfPages {
    private static final float MARGIN = 72;
    private static final PDRectangle PAPER = PDRectangle.A4;

    /** Between the margins. */
    static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final PDFont font;
    private final String header;
    private @Nullable PDPageContentStream open;
    private int number;
    private float y;

    PdfPages(PDDocument document, PDFont font, String header) {
        this.document = document;
        this.font = font;
        this.header = header;
    }

    private PDPageContentStream content() throws IOException {
        var content = open;
        return content == null ? turn() : content;
    }

    private PDPageContentStream turn() throws IOException {
        end();
        var page = new PDPage(PAPER);
        document.addPage(page);
        number++;
        y = PAPER.getHeight() - MARGIN;
        var content = new PDPageContentStream(document, page);
        open = content;
        show(content, MARGIN, PAPER.getHeight() - 40, 9, header);
        show(content, PAPER.getWidth() / 2 - 15, 36, 9, "Page " + number);
        return content;
    }

    /** Finishes the last page. */
    void end() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Goes down by the height of a line, to the next page if need be. */
    void down(float height) throws IOException {
        room(height);
        y -= height;
    }

    /** Turns the page unless this much is free on it. */
    void room(float height) throws IOException {
        content();
        if (y - height < MARGIN) {
            turn();
        }
    }

    /** Space between blocks; none at the top of a page. */
    void gap(float height) {
        if (open != null && y < PAPER.getHeight() - MARGIN) {
            y -= height;
        }
    }

    void line(float across, float size, String text) throws IOException {
        show(content(), MARGIN + across, y, size, text);
    }

    void lineBelow(float across, float below, float size, String text) throws IOException {
        show(content(), MARGIN + across, y - below, size, text);
    }

    /**
     * @param extra width of each space beyond its own
     */
    void justified(float size, List<String> words, float extra) throws IOException {
        var parts = new ArrayList<Object>();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                parts.add(-extra / size * 1000);
            }
            parts.add(i < words.size() - 1 ? words.get(i) + " " : words.get(i));
        }
        var content = content();
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN, y);
        content.showTextWithPositioning(parts.toArray());
        content.endText();
    }

    void box(float across, float width, float height) throws IOException {
        var content = content();
        content.setLineWidth(0.5f);
        content.addRect(MARGIN + across, y - height, width, height);
        content.stroke();
    }

    private void show(PDPageContentStream content, float x, float base, float size, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, base);
        content.showText(text);
        content.endText();
    }
}
