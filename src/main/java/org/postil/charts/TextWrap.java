package org.postil.charts;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a width. */
final class TextWrap {
    private static final String CUT = "…";

    private final Font font;
    private final double width;

    private TextWrap(Font font, double width) {
        this.font = font;
        this.width = width;
    }

    /**
     * @param width of a line in points
     * @param most lines; what is over is left out and marked by an ellipsis
     * @return at least one line
     */
    static List<String> lines(String text, Font font, double width, int most) {
        var all = new TextWrap(font, width).all(text.strip());
        if (all.size() <= most) {
            return all;
        }
        var kept = new ArrayList<>(all.subList(0, most));
        String last = kept.removeLast();
        while (!last.isEmpty() && ChartFonts.width(last + CUT, font) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).strip();
        }
        kept.add(last + CUT);
        return kept;
    }

    static double widest(List<String> lines, Font font) {
        return lines.stream().mapToDouble(line -> ChartFonts.width(line, font)).max().orElse(0);
    }

    private List<String> all(String text) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!fits(line)) {
                int end = beginning(line);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** End of as much of a word as fits, at least one character. */
    private int beginning(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (!fits(word.substring(0, next))) {
                break;
            }
            end = next;
        }
        return end;
    }

    private boolean fits(String line) {
        return line.codePointCount(0, line.length()) <= 1 || ChartFonts.width(line, font) <= width;
    }
}
