package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the figures of a draft: of its tables, and of the sentences between them. */
public final class Figures {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");

    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f]");
    private static final Pattern STROKES = Pattern.compile("[\\u2044\\u2215]");

    /** What begins a line that stands above another table, or under this one. */
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:table|fig(?:ure|\\.)|notes?|source|counted)\\b");

    private static final int LONGEST_SECTION = 80;

    private Figures() {}

    /**
     * What was read of a draft.
     *
     * @param figures in the order of the text
     * @param unread how many cells of tables begin with a digit and were not understood
     */
    public record Reading(List<PrintedFigure> figures, int unread) {
        public Reading {
            figures = List.copyOf(figures);
        }
    }

    /** All figures in the order of the text, as {@link #read} finds them. */
    public static List<PrintedFigure> in(String printed) {
        return read(printed).figures();
    }

    /**
     * Reads a draft.
     *
     * @param printed plain text; cells of a table parted by tabs, by bars as in Markdown, or by
     *     blanks
     */
    public static Reading read(String printed) {
        String text = plain(printed);
        var result = new ArrayList<PrintedFigure>();
        var spaced = SpacedTable.lines(text);
        int unread = 0;
        var table = new ArrayList<TableLine>();
        int proseStart = 0;
        int at = 0;
        var lines = LINE.matcher(text);
        while (at < text.length() && lines.find(at)) {
            int end = lines.end();
            var line = line(text, at, end, spaced);
            if (line == null && !table.isEmpty() && isSection(text, at, end, spaced)) {
                line = TableLine.section(text, at, end);
            }
            if (line != null) {
                if (table.isEmpty()) {
                    result.addAll(Prose.in(text, proseStart, at));
                }
                table.add(line);
                proseStart = end;
            } else if (!table.isEmpty()) {
                var read = PrintedTable.read(text, caption(text, table), table);
                result.addAll(read.figures());
                unread += read.unread();
                table.clear();
            }
            at = end;
        }
        if (table.isEmpty()) {
            result.addAll(Prose.in(text, Math.min(proseStart, text.length()), text.length()));
        } else {
            var read = PrintedTable.read(text, caption(text, table), table);
            result.addAll(read.figures());
            unread += read.unread();
        }
        return new Reading(result, unread);
    }

    private static @Nullable TableLine line(
            String text, int start, int end, Map<Integer, TableLine> spaced) {
        var line = TableLine.of(text, start, end);
        return line == null ? spaced.get(start) : line;
    }

    /**
     * Whether a line without cells is a heading inside a table: the next line is a row of the same
     * table, no header of another.
     */
    private static boolean isSection(
            String text, int start, int end, Map<Integer, TableLine> spaced) {
        String words = text.substring(start, end).strip();
        if (words.isEmpty()
                || words.length() > LONGEST_SECTION
                || CAPTION.matcher(words).lookingAt()) {
            return false;
        }
        int next = text.indexOf('\n', end);
        var below = line(text, end, next < 0 ? text.length() : next + 1, spaced);
        return below != null && PrintedTable.hasFigure(text, below);
    }

    /** Spaces and fraction strokes of typesetters as those of a keyboard; every place stays. */
    private static String plain(String printed) {
        return STROKES.matcher(SPACES.matcher(printed).replaceAll(" ")).replaceAll("/");
    }

    /** The last lines above a table that are not blank. */
    private static String caption(String text, List<TableLine> table) {
        int end = table.getFirst().start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }
}
