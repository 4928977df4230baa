package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a printed table.
 *
 * @param start where the line begins in the text
 * @param cells without the blanks around them; a cell may be empty
 */
record TableLine(int start, List<Span> cells) {
    /** Null for a line that belongs to no table. */
    static @Nullable TableLine of(String text, int start, int end) {
        int stop = end;
        while (stop > start && "\n\r".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        String line = text.substring(start, stop);
        if (line.indexOf('\t') >= 0) {
            return new TableLine(start, cells(text, start, stop, '\t'));
        }
        String bare = line.strip();
        boolean bars = bare.chars().filter(c -> c == '|').count() >= 2 || bare.startsWith("|");
        if (!bars) {
            return null;
        }
        int first = start + line.indexOf(bare);
        int last = first + bare.length();
        return new TableLine(
                start,
                cells(
                        text,
                        bare.startsWith("|") ? first + 1 : first,
                        bare.endsWith("|") && bare.length() > 1 ? last - 1 : last,
                        '|'));
    }

    /** A line between two others of a table that has no cells: a heading of the rows below. */
    static TableLine section(String text, int start, int end) {
        return new TableLine(start, List.of(trimmed(text, start, end)));
    }

    private static List<Span> cells(String text, int start, int end, char between) {
        var cells = new ArrayList<Span>();
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == between) {
                cells.add(trimmed(text, from, at));
                from = at + 1;
            }
        }
        return List.copyOf(cells);
    }

    /** Without blanks, and without the signs by which Markdown sets bold or italic. */
    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isDressing(text.charAt(start))) {
            start++;
        }
        while (end > start && isDressing(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isDressing(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '*' || c == '_' || c == '"';
    }

    /** The line of dashes under a header in Markdown. */
    boolean isRule(String text) {
        return cells.stream().allMatch(c -> c.of(text).matches("[-:= ]*"))
                && cells.stream().anyMatch(c -> c.of(text).contains("-"));
    }

    String cell(String text, int column) {
        return column < cells.size() ? cells.get(column).of(text) : "";
    }
}
