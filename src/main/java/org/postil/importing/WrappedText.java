package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a plain text into paragraphs. A blank line separates paragraphs. Where lines
 * were broken at a certain width, a line goes on in the next one if the next word would not have
 * fitted; where they were not (lines as long as paragraphs), each line is one.
 */
final class WrappedText {
    /** Nobody wraps wider; a text with longer lines is not wrapped. */
    private static final int WIDEST = 160;

    private static final int NARROWEST = 45;

    private final List<TextLine> lines;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final int width;
    private final boolean blankSeparated;
    private @Nullable Hyphenation hyphenation;

    private final StringBuilder text = new StringBuilder();
    private List<Integer> breaks = new ArrayList<>();
    private List<Integer> joins = new ArrayList<>();
    private int page;
    private int lastPage;
    private String last = "";

    private WrappedText(List<TextLine> lines) {
        this.lines = lines;
        var lengths = new int[WIDEST + 2];
        int full = 0;
        int gaps = 0;
        boolean gap = false;
        for (var line : lines) {
            if (line.isBlank()) {
                gap = true;
            } else {
                lengths[Math.min(line.text().length(), WIDEST + 1)]++;
                full++;
                gaps += gap ? 1 : 0;
                gap = false;
            }
        }
        this.width = width(lengths, full);
        this.blankSeparated = gaps >= 2 && gaps * 40 >= full;
    }

    static List<TextBlock> blocks(List<TextLine> lines) {
        var wrapped = new WrappedText(lines);
        lines.forEach(wrapped::take);
        wrapped.close();
        return wrapped.blocks;
    }

    /** The width lines were broken at, 0 when they were not. */
    private static int width(int[] lengths, int count) {
        if (lengths[WIDEST + 1] * 50 > count) {
            return 0;
        }
        int above = lengths[WIDEST + 1];
        for (int length = WIDEST; length >= NARROWEST; length--) {
            above += lengths[length];
            if (above * 100 > count) {
                return length;
            }
        }
        return 0;
    }

    private void take(TextLine line) {
        if (line.isBlank()) {
            close();
            return;
        }
        var stripped = line.text().strip();
        if (text.isEmpty()) {
            page = line.page();
            text.append(stripped);
        } else if (goesOn(line, stripped)) {
            append(line, stripped);
        } else {
            close();
            page = line.page();
            text.append(stripped);
        }
        last = stripped;
        lastPage = line.page();
    }

    private boolean goesOn(TextLine line, String next) {
        if (width == 0 || isEntry(last)) {
            return false;
        }
        int label = Labels.end(next);
        boolean bullet = label > 0 && Labels.isBullet(next.substring(0, label));
        boolean full = last.length() + 1 + wordLength(next) > width;
        boolean sentenceOver = ".!?:;".indexOf(last.charAt(last.length() - 1)) >= 0;
        if (bullet || label > 0 && (sentenceOver || !full)) {
            return false;
        }
        if (line.opensPage()) {
            return full || Character.isLowerCase(next.charAt(0));
        }
        if (full) {
            return true;
        }
        if (last.length() + 1 + wordLength(next) <= width * 3 / 4) {
            return false;
        }
        return blankSeparated || !sentenceOver;
    }

    private void append(TextLine line, String next) {
        int end = text.length();
        boolean hyphen =
                end > 1
                        && text.charAt(end - 1) == '-'
                        && Character.isLetter(text.charAt(end - 2))
                        && Character.isLetter(next.charAt(0));
        boolean soft = text.charAt(end - 1) == '\u00AD';
        if (soft
                || hyphen
                        && Character.isLowerCase(next.charAt(0))
                        && hyphenation().isOnlyForTheLine(lastWord(end - 1), firstWord(next))) {
            text.setLength(end - 1);
            joins.add(end - 1);
        } else if (!hyphen) {
            text.append(' ');
        }
        if (line.page() != lastPage) {
            breaks.add(text.length());
        }
        text.append(next);
    }

    private void close() {
        if (!text.isEmpty()) {
            blocks.add(new TextBlock(text.toString(), page, breaks, joins));
            text.setLength(0);
            breaks = new ArrayList<>(0);
            joins = new ArrayList<>(0);
        }
    }

    private Hyphenation hyphenation() {
        var known = hyphenation;
        if (known == null) {
            known = new Hyphenation(lines);
            hyphenation = known;
        }
        return known;
    }

    /** "3. Confidentiality ........ 4" */
    private static boolean isEntry(String line) {
        return Character.isDigit(line.charAt(line.length() - 1))
                && (line.contains("....") || line.contains(". . ."));
    }

    private static int wordLength(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line.length() : space;
    }

    private String lastWord(int end) {
        int start = end;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
