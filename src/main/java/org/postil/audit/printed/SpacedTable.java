package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds tables whose cells are parted by blanks, as they come from a PDF or a typewritten page:
 * columns two blanks apart, or a header that ends in "n %" with numbers under it.
 */
final class SpacedTable {
    private static final String NUMBER = NumberWords.DIGITS;

    /** Two blanks; after the end of a sentence they part no cells. */
    private static final Pattern GAP = Pattern.compile("(?<![.!?:;,\\s])\\s{2,}(?=\\S)");

    private static final String HEAD =
            "(?:[nN]\\s?/\\s?[nN]|[nN])(?:\\s?[(\\[]\\s?%\\s?[)\\]])?|%|[Nn]o\\.";
    private static final Pattern HEADS =
            Pattern.compile("(?:.*?[^\\s\\d=]\\s+)?(" + HEAD + ")((?:\\s+(?:" + HEAD + "))*)");
    private static final Pattern ONE_HEAD = Pattern.compile(HEAD);

    private static final String CELL =
            "\\s+([<>]?\\s?"
                    + NUMBER
                    + "(?:\\s?/\\s?"
                    + NUMBER
                    + ")?(?:[.\\u00b7]\\d+)?\\s?%?(?:\\s?[(\\[]\\s?[<>]?\\d[\\d.\\u00b7]*\\s?%?\\s?[)\\]])?)";

    private static final int LONGEST_HEADING = 80;

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final Map<Integer, TableLine> found = new HashMap<>();

    private SpacedTable(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            lines.add(new Span(at, end));
            at = end + 1;
        }
    }

    /** The lines of such tables, by where they begin in the text. */
    static Map<Integer, TableLine> lines(String text) {
        var table = new SpacedTable(text);
        int line = 0;
        while (line < table.lines.size()) {
            int after = table.columns(line);
            line = Math.max(after > line ? after : table.headed(line), line + 1);
        }
        return table.found;
    }

    private String line(int line) {
        return lines.get(line).of(text);
    }

    private boolean isBlank(int line) {
        return line >= lines.size() || line(line).isBlank();
    }

    /** Whether tabs or bars part the cells: then it is an ordinary table. */
    private boolean isOrdinary(int line) {
        return TableLine.of(text, lines.get(line).start(), lines.get(line).end()) != null;
    }

    /** Takes a table with columns two blanks apart; the line after it, or the same for none. */
    private int columns(int first) {
        var rows = new ArrayList<List<Span>>();
        int line = first;
        while (!isBlank(line) && !isOrdinary(line)) {
            var cells = parted(line);
            boolean heading =
                    cells.size() == 1
                            && !rows.isEmpty()
                            && !isBlank(line + 1)
                            && parted(line + 1).size() > 1;
            if (cells.size() < 2 && !heading) {
                break;
            }
            if (!heading) {
                rows.add(cells);
            }
            line++;
        }
        var widest =
                rows.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
        var table = new ArrayList<TableLine>();
        for (var cells : rows) {
            var under = under(cells, widest);
            if (under == null) {
                return first;
            }
            table.add(new TableLine(lineStart(cells), under));
        }
        boolean counts =
                table.size() > 1
                        && table.stream()
                                .skip(1)
                                .allMatch(row -> PrintedTable.hasFigure(text, row));
        if (!counts) {
            return first;
        }
        table.forEach(row -> found.put(row.start(), row));
        return line;
    }

    private List<Span> parted(int line) {
        var cells = new ArrayList<Span>();
        var span = lines.get(line);
        int start = span.start();
        int stop = span.end();
        while (start < stop && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        var gap = GAP.matcher(text).region(start, stop).useTransparentBounds(true);
        while (gap.find()) {
            cells.add(new Span(start, gap.start()));
            start = gap.end();
        }
        cells.add(new Span(start, stop));
        return cells;
    }

    private int lineStart(List<Span> cells) {
        return text.lastIndexOf('\n', cells.getFirst().start()) + 1;
    }

    /** Cells in the columns they stand under; null where two would be under one. */
    private @Nullable List<Span> under(List<Span> cells, List<Span> widest) {
        if (cells.size() == widest.size()) {
            return cells;
        }
        int start = lineStart(cells);
        int from = lineStart(widest);
        var columns = new ArrayList<Span>();
        widest.forEach(w -> columns.add(new Span(start, start)));
        int before = -1;
        for (Span cell : cells) {
            int column =
                    IntStream.range(0, widest.size())
                            .boxed()
                            .min((a, b) ->
                                    Integer.compare(
                                            away(cell, start, widest.get(a), from),
                                            away(cell, start, widest.get(b), from)))
                            .orElse(0);
            if (column <= before) {
                return null;
            }
            columns.set(column, cell);
            before = column;
        }
        return columns;
    }

    private static int away(Span a, int aLine, Span b, int bLine) {
        int starts = Math.abs(a.start() - aLine - (b.start() - bLine));
        int ends = Math.abs(a.end() - aLine - (b.end() - bLine));
        return Math.min(starts, ends);
    }

    /** Takes a table under a header that ends in "n", "%" and the like, one blank apart. */
    private int headed(int first) {
        if (isBlank(first) || isOrdinary(first)) {
            return first;
        }
        var header = HEADS.matcher(line(first).stripTrailing());
        if (!header.matches()) {
            return first;
        }
        var heads = new ArrayList<Span>();
        int begin = lines.get(first).start();
        heads.add(new Span(begin, begin + header.start(1)));
        var each = ONE_HEAD.matcher(text).region(begin + header.start(1), begin + header.end());
        while (each.find()) {
            heads.add(new Span(each.start(), each.end()));
        }
        var row = Pattern.compile("(.*\\S)" + CELL.repeat(heads.size() - 1) + "\\s*");
        var table = new ArrayList<TableLine>();
        int line = first + 1;
        while (!isBlank(line)) {
            var cells = row.matcher(line(line));
            if (cells.matches()) {
                int start = lines.get(line).start();
                table.add(
                        new TableLine(
                                start,
                                IntStream.rangeClosed(1, cells.groupCount())
                                        .mapToObj(g ->
                                                new Span(
                                                        start + cells.start(g),
                                                        start + cells.end(g)))
                                        .toList()));
            } else if (line(line).length() > LONGEST_HEADING
                    || isBlank(line + 1)
                    || !row.matcher(line(line + 1)).matches()) {
                break;
            }
            line++;
        }
        boolean plain =
                heads.size() > 2 || line(first).indexOf('(') >= 0 || line(first).indexOf('/') >= 0;
        if (table.size() < (plain ? 1 : 2)) {
            return first;
        }
        found.put(begin, new TableLine(begin, heads));
        table.forEach(line1 -> found.put(line1.start(), line1));
        return line;
    }
}
