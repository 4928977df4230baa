package org.postil.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.postil.domain.Span;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows places with what stands around them. Keeps the paragraph it looked at last. */
final class Contexts {
    /** How much of a paragraph is shown on each side, in UTF-16 units. */
    private static final int REACH = 110;

    private static final Set<String> FIELDS =
            Set.of(
                    TextDocuments.TEXT,
                    TextDocuments.PAGE,
                    TextDocuments.LABEL,
                    TextDocuments.BREAKS);

    private final LeafReader reader;
    private final StoredFields texts;
    private final TextAnalysis analysis;
    private int held = -1;
    private Paragraph paragraph = new Paragraph("", 0, 0, "", new byte[0], List.of());

    /**
     * @param words at least those up to the last one that was asked for
     */
    private record Paragraph(
            String text, int start, int page, String label, byte[] breaks, List<Span> words) {}

    Contexts(LeafReader reader, TextAnalysis analysis) throws IOException {
        this.reader = reader;
        texts = reader.storedFields();
        this.analysis = analysis;
    }

    /** Where a place is in its text. */
    Span span(int number, int first, int last) throws IOException {
        load(number, last);
        int start = paragraph.start + paragraph.words.get(first).start();
        return new Span(start, paragraph.start + paragraph.words.get(last).end());
    }

    Hit hit(long review, long document, int number, int first, int last) throws IOException {
        load(number, last);
        String text = paragraph.text;
        int start = paragraph.words.get(first).start();
        int end = paragraph.words.get(last).end();
        return new Hit(
                review,
                document,
                new Span(paragraph.start + start, paragraph.start + end),
                TextDocuments.page(paragraph.page, paragraph.breaks, start),
                paragraph.label,
                text.substring(leftEdge(text, start), start),
                text.substring(start, end),
                text.substring(end, rightEdge(text, end)));
    }

    private void load(int number, int last) throws IOException {
        if (number == held) {
            if (paragraph.words.size() <= last) {
                paragraph =
                        new Paragraph(
                                paragraph.text,
                                paragraph.start,
                                paragraph.page,
                                paragraph.label,
                                paragraph.breaks,
                                analysis.places(paragraph.text, Integer.MAX_VALUE));
            }
            return;
        }
        var stored = texts.document(number, FIELDS);
        var starts = reader.getNumericDocValues(TextDocuments.START);
        boolean known = starts != null && starts.advanceExact(number);
        String text = stored.get(TextDocuments.TEXT);
        String label = stored.get(TextDocuments.LABEL);
        var breaks = stored.getBinaryValue(TextDocuments.BREAKS);
        var page = stored.getField(TextDocuments.PAGE);
        paragraph =
                new Paragraph(
                        text == null ? "" : text,
                        known ? (int) starts.longValue() : 0,
                        page == null ? 0 : page.numericValue().intValue(),
                        label == null ? "" : label,
                        breaks == null
                                ? new byte[0]
                                : Arrays.copyOfRange(
                                        breaks.bytes, breaks.offset, breaks.offset + breaks.length),
                        analysis.places(text == null ? "" : text, last + 1));
        held = number;
    }

    /**
     * The start of a word as far left as may be shown; of a grapheme when the word is that long.
     */
    private static int leftEdge(String text, int start) {
        int edge = start - REACH;
        if (edge <= 0) {
            return 0;
        }
        for (int i = edge; i < start; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return graphemes(text).following(edge - 1);
    }

    private static int rightEdge(String text, int end) {
        int edge = end + REACH;
        if (edge >= text.length()) {
            return text.length();
        }
        for (int i = edge; i > end; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return graphemes(text).preceding(edge + 1);
    }

    private static BreakIterator graphemes(String text) {
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        return graphemes;
    }
}
