package org.postil.audit.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the figures of a draft: of its tables, and of the sentences between them. */
public final class Figures {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");

    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f]");
    private static final Pattern STROKES = Pattern.compile("[\\u2044\\u2215]");

    private Figures() {}

    /**
     * All figures in the order of the text.
     *
     * @param printed plain text; cells of a table parted by tabs, or by bars as in Markdown
     */
    public static List<PrintedFigure> in(String printed) {
        String text = plain(printed);
        var result = new ArrayList<PrintedFigure>();
        var table = new ArrayList<TableLine>();
        int proseStart = 0;
        int at = 0;
        var lines = LINE.matcher(text);
        while (at < text.length() && lines.find(at)) {
            int end = lines.end();
            var line = TableLine.of(text, at, end);
            if (line != null) {
                if (table.isEmpty()) {
                    result.addAll(Prose.in(text, proseStart, at));
                }
                table.add(line);
                proseStart = end;
            } else if (!table.isEmpty()) {
                result.addAll(PrintedTable.figures(text, caption(text, table), table));
                table.clear();
            }
            at = end;
        }
        if (table.isEmpty()) {
            result.addAll(Prose.in(text, Math.min(proseStart, text.length()), text.length()));
        } else {
            result.addAll(PrintedTable.figures(text, caption(text, table), table));
        }
        return List.copyOf(result);
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
