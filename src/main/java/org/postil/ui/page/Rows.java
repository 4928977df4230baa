package org.postil.ui.page;

import org.postil.domain.Span;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The rows of a page: a paragraph without its label is one row, or several where it is longer than
 * a text node lays out quickly.
 */
final class Rows {
    static final int LONGEST = 5_000;
    private static final int SHORTEST_PIECE = 2_500;

    private final PageText text;
    private int size;
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] paragraph = new int[64];

    Rows(PageText text) {
        this.text = text;
        for (int i = 0; i < text.paragraphs().size(); i++) {
            Span body = text.bodyOf(i);
            int from = body.start();
            while (body.end() - from > LONGEST) {
                int to = cut(text.text(), from);
                add(from, to, i);
                from = to;
            }
            add(from, body.end(), i);
        }
    }

    private void add(int from, int to, int inParagraph) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
            paragraph = Arrays.copyOf(paragraph, size * 2);
        }
        start[size] = from;
        end[size] = to;
        paragraph[size++] = inParagraph;
    }

    /** After a sentence, else after a word, else after a grapheme. */
    private static int cut(String text, int from) {
        int space = -1;
        for (int i = from + LONGEST - 1; i > from + SHORTEST_PIECE; i--) {
            if (text.charAt(i) == ' ') {
                if (".!?".indexOf(text.charAt(i - 1)) >= 0) {
                    return i + 1;
                }
                space = space < 0 ? i : space;
            }
        }
        if (space >= 0) {
            return space + 1;
        }
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text.substring(from, from + LONGEST + 1));
        return from + graphemes.preceding(LONGEST);
    }

    PageText text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int row) {
        return start[row];
    }

    int end(int row) {
        return end[row];
    }

    int paragraphIndex(int row) {
        return paragraph[row];
    }

    PageText.Paragraph paragraph(int row) {
        return text.paragraphs().get(paragraph[row]);
    }

    String string(int row) {
        return text.text().substring(start[row], end[row]);
    }

    /** Whether a row begins its paragraph and so carries its label. */
    boolean begins(int row) {
        return row == 0 || paragraph[row - 1] != paragraph[row];
    }

    boolean ends(int row) {
        return row == size - 1 || paragraph[row + 1] != paragraph[row];
    }

    /** The first offset that is of this row, labels included. */
    int reach(int row) {
        return begins(row) ? paragraph(row).span().start() : start[row];
    }

    /** The row that holds an offset; a label counts to its paragraph's first row. */
    int at(int offset) {
        int found = Arrays.binarySearch(start, 0, size, offset);
        int row = found >= 0 ? found : -found - 2;
        if (row + 1 < size && offset >= reach(row + 1)) {
            row++;
        }
        return Math.max(0, row);
    }
}
