package org.postil.bench;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.postil.bench.InventedReport.Block;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Prints invented reports as PDFs like those that word processors make: A4, one column, justified
 * lines, an embedded subset of a TrueType font, running header and page number, ruled tables.
 */
final class PdfPrinter {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float BODY = 11;
    private static final float CELL = 9.5f;
    private static final float CELL_PADDING = 4;
    private static final List<Float> COLUMNS = List.of(0f, 0.22f, 0.5f);

    private final PDDocument document;
    private final PDFont font;
    private final PdfPages pages;
    private final Map<String, Float> widths = new HashMap<>();

    private PdfPrinter(PDDocument document, PDFont font, String title) {
        this.document = document;
        this.font = font;
        this.pages = new PdfPages(document, font, "OFFICIAL – " + title);
    }

    /** The font's bytes; it comes with PDFBox. */
    static byte[] font() {
        try (var in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void print(InventedReport report, byte[] font, Path file) throws IOException {
        try (var document = new PDDocument()) {
            // otherwise the file's identifier is made of the time
            document.setDocumentId((long) report.title().hashCode());
            var loaded = PDType0Font.load(document, new ByteArrayInputStream(font), true);
            new PdfPrinter(document, loaded, report.title()).print(report, file);
        }
    }

    private void print(InventedReport report, Path file) throws IOException {
        for (Block block : report.blocks()) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph.text());
                case Block.Table table -> table(table);
            }
        }
        pages.end();
        document.save(file.toFile());
    }

    private void heading(Block.Heading heading) throws IOException {
        float size = heading.level() == 1 ? 16 : 13;
        pages.gap(size * 0.9f);
        pages.room(size * 4);
        for (var line : wrapped(heading.text(), size, PdfPages.WIDTH)) {
            pages.down(size * 1.3f);
            pages.line(0, size, String.join(" ", line));
        }
        pages.gap(size * 0.3f);
    }

    private void paragraph(String text) throws IOException {
        var lines = wrapped(text, BODY, PdfPages.WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            pages.down(BODY * 1.55f);
            if (i < lines.size() - 1 && line.size() > 1) {
                float rest = PdfPages.WIDTH - width(line, BODY);
                pages.justified(BODY, line, rest / (line.size() - 1));
            } else {
                pages.line(0, BODY, String.join(" ", line));
            }
        }
        pages.gap(BODY * 1.2f);
    }

    private void table(Block.Table table) throws IOException {
        pages.gap(CELL);
        for (var row : table.rows()) {
            row(row);
        }
        pages.gap(CELL * 2);
    }

    private void row(List<String> cells) throws IOException {
        var wrapped = new ArrayList<List<List<String>>>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            var cell = wrapped(cells.get(i), CELL, columnWidth(i) - 2 * CELL_PADDING);
            wrapped.add(cell);
            lines = Math.max(lines, cell.size());
        }
        float height = lines * CELL * 1.25f + 2 * CELL_PADDING;
        pages.room(height);
        for (int i = 0; i < cells.size(); i++) {
            pages.box(columnStart(i), columnWidth(i), height);
        }
        for (int i = 0; i < cells.size(); i++) {
            float below = CELL_PADDING;
            for (var line : wrapped.get(i)) {
                below += CELL * 1.25f;
                pages.lineBelow(
                        columnStart(i) + CELL_PADDING, below - 2, CELL, String.join(" ", line));
            }
        }
        pages.down(height);
    }

    private static float columnStart(int column) {
        return COLUMNS.get(column) * PdfPages.WIDTH;
    }

    private static float columnWidth(int column) {
        float end = column + 1 < COLUMNS.size() ? COLUMNS.get(column + 1) : 1;
        return end * PdfPages.WIDTH - columnStart(column);
    }

    /** The words of each line. */
    private List<List<String>> wrapped(String text, float size, float room) throws IOException {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        float used = 0;
        for (String word : text.split(" ")) {
            float width = width(word, size);
            float more = line.isEmpty() ? width : width + width(" ", size);
            if (!line.isEmpty() && used + more > room) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
                more = width;
            }
            line.add(word);
            used += more;
        }
        lines.add(line);
        return lines;
    }

    private float width(List<String> words, float size) throws IOException {
        float sum = width(" ", size) * (words.size() - 1);
        for (String word : words) {
            sum += width(word, size);
        }
        return sum;
    }

    private float width(String word, float size) throws IOException {
        Float known = widths.get(word);
        if (known == null) {
            known = font.getStringWidth(word) / 1000;
            widths.put(word, known);
        }
        return known * size;
    }
}
