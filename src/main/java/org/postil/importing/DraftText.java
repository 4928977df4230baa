package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in the making: lines joined to a text that remembers where each came from. */
final class DraftText {
    /** A line, and which of the paragraph's characters are its. */
    record Part(PrintedPage page, PrintLine line, int start, int length) {}

    final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> breaks = new ArrayList<>();
    private final List<Integer> joins = new ArrayList<>();
    private final Hyphens hyphens;

    DraftText(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    void add(PrintedPage page, PrintLine line) {
        if (!parts.isEmpty()) {
            join(line.text);
            for (int i = parts.getLast().page().number; i < page.number; i++) {
                breaks.add(text.length());
            }
        }
        parts.add(new Part(page, line, text.length(), line.text.length()));
        text.append(line.text);
    }

    private void join(String next) {
        int last = text.length() - 1;
        boolean soft = text.charAt(last) == PrintedText.SOFT_HYPHEN;
        if (soft || Hyphens.endsInHyphen(text) && Character.isLetterOrDigit(next.charAt(0))) {
            if (soft || hyphens.isRemovedBetween(text, next)) {
                dropLast();
                joins.add(text.length());
            }
        } else if (hyphens.isBrokenWord(parts.getLast().line().text, next)) {
            joins.add(text.length());
        } else if (!goesOnWithoutBlank(
                text.charAt(last), last == 0 ? ' ' : text.charAt(last - 1))) {
            text.append(' ');
        }
    }

    private void dropLast() {
        text.setLength(text.length() - 1);
        var part = parts.removeLast();
        parts.add(new Part(part.page(), part.line(), part.start(), part.length() - 1));
    }

    /** After a dash or slash that stands close to its word, no blank was printed. */
    private static boolean goesOnWithoutBlank(char last, char before) {
        boolean close = before != ' ';
        return close && (last == '—' || last == '/' || last == '–' && Character.isDigit(before));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int lines() {
        return parts.size();
    }

    Part first() {
        return parts.getFirst();
    }

    Part last() {
        return parts.getLast();
    }

    String text() {
        return text.toString();
    }

    DraftParagraph paragraph(ParagraphKind kind, int level, TextLayout.@Nullable Cell cell) {
        if (text.charAt(text.length() - 1) == PrintedText.SOFT_HYPHEN) {
            dropLast();
        }
        return new DraftParagraph(
                text.toString(),
                kind,
                level,
                parts.getFirst().page().number,
                cell,
                List.copyOf(breaks),
                List.copyOf(joins));
    }
}
