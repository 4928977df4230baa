package org.postil.importing;

import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns printed pages into a text with its layout and glyph map. */
final class PdfText {
    private static final String EXTRACTOR = "postil-pdf";
    private static final String VERSION = "1";

    private final LayoutBuilder builder = new LayoutBuilder();
    private final List<PageFlow> flows = new ArrayList<>();
    private final Map<String, Integer> asideCounts = new HashMap<>();

    private PdfText() {}

    /** The text of the pages; no warnings yet. */
    static Extracted.Text of(List<PrintedPage> pages) {
        return new PdfText().text(pages);
    }

    private Extracted.Text text(List<PrintedPage> pages) {
        var edges = new ArrayList<RunningLines.PageEdges>();
        var lines = new ArrayList<List<PrintLine>>();
        for (PrintedPage page : pages) {
            var all = PrintLine.of(page.pieces);
            lines.add(all);
            edges.add(edges(all, page.readingHeight()));
        }
        var found = RunningLines.in(edges);
        pages.forEach(this::countAsides);
        for (int i = 0; i < pages.size(); i++) {
            flow(pages.get(i), lines.get(i), found.get(i));
        }
        var paragraphs = PdfParagraphs.of(flows);
        for (var head : paragraphs.repeatedHeads()) {
            builder.furniture(new TextLayout.Furniture(head.page(), true, head.text()));
        }
        var made = paragraphs.made().stream().filter(m -> !m.paragraph().text().isBlank()).toList();
        made.forEach(m -> builder.add(m.paragraph()));
        var built = builder.build();
        var glyphs = new PdfGlyphs();
        for (int i = 0; i < made.size(); i++) {
            glyphs.add(built.layout().paragraphs().get(i).span().start(), made.get(i).parts());
        }
        return new Extracted.Text(
                built.text(),
                built.layout(),
                glyphs.map(),
                pages.size(),
                false,
                List.of(),
                EXTRACTOR,
                VERSION);
    }

    private void countAsides(PrintedPage page) {
        for (PrintPiece piece : page.asides) {
            asideCounts.merge(words(piece), 1, Integer::sum);
        }
    }

    private static String words(PrintPiece piece) {
        return new String(piece.chars, 0, piece.length);
    }

    /** A stamp in the margin of several pages is furniture too. */
    private void takeOutStamps(PrintedPage page) {
        for (var asides = page.asides.iterator(); asides.hasNext(); ) {
            var piece = asides.next();
            if (piece.length > 3 && asideCounts.getOrDefault(words(piece), 0) >= 3) {
                builder.furniture(new TextLayout.Furniture(page.number, false, words(piece)));
                asides.remove();
            }
        }
    }

    private static RunningLines.PageEdges edges(List<PrintLine> lines, float height) {
        var top = new ArrayList<RunningLines.Line>();
        var bottom = new ArrayList<RunningLines.Line>();
        int count = Math.min(RunningLines.DEPTH, lines.size());
        for (int i = 0; i < count; i++) {
            PrintLine first = lines.get(i);
            top.add(new RunningLines.Line(first.text, first.baseline));
            PrintLine last = lines.get(lines.size() - 1 - i);
            bottom.add(new RunningLines.Line(last.text, height - last.baseline));
        }
        return new RunningLines.PageEdges(top, bottom);
    }

    private void flow(PrintedPage page, List<PrintLine> lines, RunningLines.Found furniture) {
        builder.page(
                new LayoutBuilder.PageSize(page.number, page.width, page.height, page.rotation));
        int from = furniture.top();
        int to = Math.max(from, lines.size() - furniture.bottom());
        var body = new ArrayList<PrintPiece>();
        for (int i = 0; i < lines.size(); i++) {
            if (i < from || i >= to) {
                builder.furniture(
                        new TextLayout.Furniture(page.number, i < from, lines.get(i).text));
            } else {
                body.addAll(lines.get(i).pieces);
            }
        }
        takeOutStamps(page);
        flows.add(PageFlow.of(page, body));
    }
}
