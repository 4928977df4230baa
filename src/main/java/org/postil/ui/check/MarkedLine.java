package org.postil.ui.check;

import org.postil.audit.printed.CheckedFigure;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the pasted text with its figures.
 *
 * @param cells one for running text, several for a line of a table
 * @param widths of the cells of its table in characters; empty for running text
 */
record MarkedLine(List<List<Piece>> cells, List<Integer> widths) {
    private static final int WIDEST = 56;

    MarkedLine {
        cells = List.copyOf(cells);
        widths = List.copyOf(widths);
    }

    /**
     * A stretch of text.
     *
     * @param figure its index, -1 for words between figures
     * @param first whether the figure begins here: there the sign stands
     */
    record Piece(String text, int figure, boolean first) {}

    /** All lines of a text. */
    static List<MarkedLine> of(String text, List<CheckedFigure> figures) {
        var lines = new ArrayList<MarkedLine>();
        var table = new ArrayList<List<List<Piece>>>();
        int next = 0;
        for (int at = 0; at <= text.length(); ) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            while (next < figures.size() && figures.get(next).figure().span().end() <= at) {
                next++;
            }
            var cells = cells(text, at, stop, figures, next);
            if (cells.size() > 1) {
                table.add(cells);
            } else {
                close(table, lines);
                lines.add(new MarkedLine(cells, List.of()));
            }
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        close(table, lines);
        return lines;
    }

    private static void close(List<List<List<Piece>>> table, List<MarkedLine> lines) {
        var widths = new ArrayList<Integer>();
        for (var row : table) {
            for (int c = 0; c < row.size(); c++) {
                int width = row.get(c).stream().mapToInt(p -> p.text.length()).sum();
                if (c == widths.size()) {
                    widths.add(0);
                }
                widths.set(c, Math.min(WIDEST, Math.max(widths.get(c), width)));
            }
        }
        table.forEach(row -> lines.add(new MarkedLine(row, widths)));
        table.clear();
    }

    private static List<List<Piece>> cells(
            String text, int start, int stop, List<CheckedFigure> figures, int next) {
        var cells = new ArrayList<List<Piece>>();
        int from = start;
        for (int at = start; at <= stop; at++) {
            if (at == stop || text.charAt(at) == '\t') {
                cells.add(pieces(text, new Span(from, at), figures, next));
                from = at + 1;
            }
        }
        return cells;
    }

    private static List<Piece> pieces(
            String text, Span cell, List<CheckedFigure> figures, int next) {
        var pieces = new ArrayList<Piece>();
        int at = cell.start();
        for (int i = next; i < figures.size(); i++) {
            Span span = figures.get(i).figure().span();
            if (span.start() >= cell.end()) {
                break;
            }
            int start = Math.max(span.start(), cell.start());
            int end = Math.min(span.end(), cell.end());
            if (end > start) {
                if (start > at) {
                    pieces.add(new Piece(text.substring(at, start), -1, false));
                }
                pieces.add(new Piece(text.substring(start, end), i, start == span.start()));
                at = end;
            }
        }
        if (at < cell.end()) {
            pieces.add(new Piece(text.substring(at, cell.end()), -1, false));
        }
        return pieces;
    }

    boolean holds(int figure) {
        return cells.stream().flatMap(List::stream).anyMatch(p -> p.figure == figure);
    }
}
