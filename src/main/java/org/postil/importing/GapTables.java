package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables without ruling lines: at least three lines, one below the other, whose words stand
 * in the same columns with wide gaps between. A label with its text, and an entry of a table of
 * contents, are no table.
 */
final class GapTables {
    private static final int LEAST_ROWS = 3;

    private final List<PrintLine> lines;

    private GapTables(List<PrintLine> lines) {
        this.lines = lines;
    }

    /** The lines with those of a table replaced by the table. */
    static List<PageItem> in(List<PrintLine> lines) {
        return new GapTables(lines).search();
    }

    private List<PageItem> search() {
        var result = new ArrayList<PageItem>();
        int i = 0;
        while (i < lines.size()) {
            var table = startsTable(lines.get(i)) ? grow(i) : null;
            if (table == null) {
                result.add(lines.get(i++));
            } else {
                result.add(table.table());
                i = table.end();
            }
        }
        return result;
    }

    private static boolean startsTable(PrintLine line) {
        if (line.pieces.size() < 2 || LineStart.isContentsEntry(line.text)) {
            return false;
        }
        return segments(line).size() > 1;
    }

    /** Parts of a line with wide gaps between; the gap after a printed label does not count. */
    private static List<List<PrintPiece>> segments(PrintLine line) {
        var result = new ArrayList<List<PrintPiece>>();
        PrintPiece last = null;
        int length = 0;
        for (PrintPiece piece : line.pieces) {
            boolean afterLabel = length > 0 && line.label > 0 && length <= line.label + 1;
            if (last == null || piece.left() - last.inkRight() > 1.4f * line.size && !afterLabel) {
                result.add(new ArrayList<>());
            }
            result.getLast().add(piece);
            last = piece;
            length += piece.length + 1;
        }
        return result;
    }

    private record Grown(PrintedTable table, int end) {}

    /** A column: how far the words in it reach. */
    private static final class Column {
        float left;
        float right;

        Column(float left, float right) {
            this.left = left;
            this.right = right;
        }

        boolean holds(List<PrintPiece> segment) {
            return segment.getFirst().left() < right && segment.getLast().right() > left;
        }

        void widen(List<PrintPiece> segment) {
            left = Math.min(left, segment.getFirst().left());
            right = Math.max(right, segment.getLast().right());
        }
    }

    private @Nullable Grown grow(int start) {
        var columns = new ArrayList<Column>();
        var rows = new ArrayList<List<List<PrintPiece>>>();
        int full = 0;
        int end = start;
        int endOfFull = start;
        int rowsAtFull = 0;
        for (int i = start; i < lines.size(); i++) {
            PrintLine line = lines.get(i);
            if (i > start && line.baseline - lines.get(i - 1).baseline > 3.5f * line.size) {
                break;
            }
            var segments = segments(line);
            if (segments.size() == 1
                    && (columns.isEmpty()
                            || columns.getFirst().holds(segments.getFirst())
                                    && segments.getFirst().getLast().right()
                                            > columns.getFirst().right + line.size * 3)) {
                break;
            }
            if (!fits(columns, segments)) {
                break;
            }
            rows.add(segments);
            end = i + 1;
            if (segments.size() > 1) {
                full++;
                endOfFull = end;
                rowsAtFull = rows.size();
            }
        }
        if (full < LEAST_ROWS || columns.size() < 2 || isNumberedList(rows, columns.size())) {
            return null;
        }
        int last = Math.max(endOfFull, wrappedEnd(endOfFull, end, columns));
        return new Grown(
                table(columns, rows.subList(0, rowsAtFull + last - endOfFull), start, last), last);
    }

    /** Lines after the last full row that still belong to its cells, not to the first column. */
    private int wrappedEnd(int from, int end, List<Column> columns) {
        int i = from;
        while (i < end && lines.get(i).left() > columns.getFirst().right) {
            i++;
        }
        return i;
    }

    private static boolean fits(List<Column> columns, List<List<PrintPiece>> segments) {
        if (columns.isEmpty()) {
            for (var segment : segments) {
                columns.add(new Column(segment.getFirst().left(), segment.getLast().right()));
            }
            return true;
        }
        var hit = new int[segments.size()];
        int before = -1;
        for (int s = 0; s < segments.size(); s++) {
            hit[s] = -1;
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).holds(segments.get(s))) {
                    if (hit[s] >= 0) {
                        return false;
                    }
                    hit[s] = c;
                }
            }
            if (hit[s] < 0 || hit[s] <= before) {
                return false;
            }
            before = hit[s];
        }
        for (int s = 0; s < segments.size(); s++) {
            columns.get(hit[s]).widen(segments.get(s));
        }
        return true;
    }

    /** Two columns of which one holds only numbers and dots: page numbers or a numbered list. */
    private static boolean isNumberedList(List<List<List<PrintPiece>>> rows, int columns) {
        if (columns != 2) {
            return false;
        }
        int short0 = 0;
        int short1 = 0;
        int full = 0;
        for (var row : rows) {
            if (row.size() == 2) {
                full++;
                short0 += length(row.getFirst()) <= 6 ? 1 : 0;
                short1 += length(row.getLast()) <= 3 ? 1 : 0;
            }
        }
        return short0 == full || short1 == full;
    }

    private static int length(List<PrintPiece> segment) {
        return segment.stream().mapToInt(p -> p.length).sum();
    }

    private PrintedTable table(
            List<Column> columns, List<List<List<PrintPiece>>> rows, int start, int end) {
        var lefts = new float[columns.size()];
        for (int c = 0; c < lefts.length; c++) {
            lefts[c] = columns.get(c).left;
        }
        var cells = new ArrayList<PrintedTable.Cell>();
        List<List<PrintPiece>> open = emptyRow(lefts.length);
        int row = 0;
        for (int i = 0; i < rows.size(); i++) {
            var segments = rows.get(i);
            boolean first = columns.getFirst().holds(segments.getFirst());
            boolean wraps =
                    i > 0
                            && (!first
                                    || segments.size() == 1
                                            && LineStart.startsLower(lines.get(start + i).text));
            if (i > 0 && !wraps) {
                row = close(open, row, cells);
                open = emptyRow(lefts.length);
            }
            for (var segment : segments) {
                for (int c = 0; c < lefts.length; c++) {
                    if (columns.get(c).holds(segment)) {
                        open.get(c).addAll(segment);
                        break;
                    }
                }
            }
        }
        close(open, row, cells);
        return new PrintedTable(lines.get(start).top, lines.get(end - 1).bottom, lefts, cells);
    }

    private static List<List<PrintPiece>> emptyRow(int columns) {
        var row = new ArrayList<List<PrintPiece>>();
        for (int c = 0; c < columns; c++) {
            row.add(new ArrayList<>());
        }
        return row;
    }

    private static int close(List<List<PrintPiece>> open, int row, List<PrintedTable.Cell> cells) {
        for (int c = 0; c < open.size(); c++) {
            if (!open.get(c).isEmpty()) {
                cells.add(new PrintedTable.Cell(row, c, PrintLine.of(open.get(c))));
            }
        }
        return row + 1;
    }
}
