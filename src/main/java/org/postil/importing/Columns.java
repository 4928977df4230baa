package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a page into the order in which they are read: one column, or columns side by
 * side where a white gutter with running text on both sides makes that evident. What runs across
 * the gutter (a title, a wide figure) divides the page into bands.
 */
final class Columns {
    private static final float BIN = 2;
    private static final int LEAST_GUTTER = 4; // bins
    private static final int LEAST_LINES = 4;

    /** Lines read one after the other, with the margins of their column. */
    record Region(List<PrintLine> lines, float left, float right, boolean wholePage) {}

    private final List<Region> regions = new ArrayList<>();

    private Columns() {}

    static List<Region> of(List<PrintPiece> pieces) {
        var columns = new Columns();
        columns.divide(pieces, 0);
        return columns.regions;
    }

    private void divide(List<PrintPiece> pieces, int depth) {
        if (pieces.isEmpty()) {
            return;
        }
        Gutter gutter = depth < 3 && pieces.size() >= 2 * LEAST_LINES ? gutter(pieces) : null;
        if (gutter == null) {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (PrintPiece piece : pieces) {
                left = Math.min(left, piece.left());
                right = Math.max(right, piece.right());
            }
            regions.add(new Region(PrintLine.of(pieces), left, right, depth == 0));
            return;
        }
        var across = new ArrayList<PrintPiece>();
        var sides = new ArrayList<PrintPiece>();
        for (PrintPiece piece : pieces) {
            (gutter.isCrossedBy(piece) ? across : sides).add(piece);
        }
        float from = -Float.MAX_VALUE;
        for (PrintLine line : PrintLine.of(across)) {
            band(sides, gutter, from, line.baseline, depth);
            var piecesOfLine = new ArrayList<>(line.pieces);
            regions.add(new Region(PrintLine.of(piecesOfLine), line.left(), line.right(), false));
            from = line.baseline;
        }
        band(sides, gutter, from, Float.MAX_VALUE, depth);
    }

    private void band(List<PrintPiece> pieces, Gutter gutter, float from, float to, int depth) {
        var left = new ArrayList<PrintPiece>();
        var right = new ArrayList<PrintPiece>();
        for (PrintPiece piece : pieces) {
            if (piece.baseline > from && piece.baseline <= to) {
                (piece.left() < gutter.middle() ? left : right).add(piece);
            }
        }
        divide(left, depth + 1);
        divide(right, depth + 1);
    }

    private record Gutter(float left, float right) {
        float middle() {
            return (left + right) / 2;
        }

        boolean isCrossedBy(PrintPiece piece) {
            return piece.left() < left - 1 && piece.right() > right + 1;
        }
    }

    private static @Nullable Gutter gutter(List<PrintPiece> pieces) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (PrintPiece piece : pieces) {
            from = Math.min(from, piece.left());
            to = Math.max(to, piece.right());
        }
        int bins = (int) ((to - from) / BIN) + 1;
        if (bins < 40 || bins > 5_000) {
            return null;
        }
        int[] covered = new int[bins];
        for (PrintPiece piece : pieces) {
            int first = (int) ((piece.left() - from) / BIN);
            int last = Math.min(bins - 1, (int) ((piece.right() - from) / BIN));
            for (int i = Math.max(0, first); i <= last; i++) {
                covered[i]++;
            }
        }
        int few = pieces.size() / 12;
        Gutter best = null;
        int bestWidth = LEAST_GUTTER - 1;
        int start = -1;
        for (int i = bins / 5; i <= bins * 4 / 5; i++) {
            if (covered[i] <= few) {
                start = start < 0 ? i : start;
                if (i - start + 1 > bestWidth) {
                    var gutter = new Gutter(from + (start + 1) * BIN, from + i * BIN);
                    if (best == null || i - start > bestWidth) {
                        best = gutter;
                        bestWidth = i - start + 1;
                    }
                }
            } else {
                start = -1;
            }
        }
        return best != null && dividesText(pieces, best) ? best : null;
    }

    /**
     * Running text on both sides, side by side; a table's cells or labels in the margin are not.
     */
    private static boolean dividesText(List<PrintPiece> pieces, Gutter gutter) {
        var left = new ArrayList<PrintPiece>();
        var right = new ArrayList<PrintPiece>();
        for (PrintPiece piece : pieces) {
            if (!gutter.isCrossedBy(piece)) {
                (piece.left() < gutter.middle() ? left : right).add(piece);
            }
        }
        var leftLines = PrintLine.of(left);
        var rightLines = PrintLine.of(right);
        if (!isRunningText(leftLines) || !isRunningText(rightLines)) {
            return false;
        }
        float top = Math.max(leftLines.getFirst().top, rightLines.getFirst().top);
        float bottom = Math.min(leftLines.getLast().bottom, rightLines.getLast().bottom);
        float shorter =
                Math.min(
                        leftLines.getLast().bottom - leftLines.getFirst().top,
                        rightLines.getLast().bottom - rightLines.getFirst().top);
        return bottom - top > shorter * 0.5f;
    }

    private static boolean isRunningText(List<PrintLine> lines) {
        if (lines.size() < LEAST_LINES) {
            return false;
        }
        // parts of lines, since on this side there may be more columns side by side
        var widths = new ArrayList<Float>();
        var lengths = new ArrayList<Integer>();
        for (PrintLine line : lines) {
            addParts(line, widths, lengths);
        }
        var sorted = new ArrayList<>(widths);
        sorted.sort(null);
        float width = sorted.get(sorted.size() * 3 / 4);
        int full = 0;
        for (int i = 0; i < widths.size(); i++) {
            full += lengths.get(i) >= 18 && widths.get(i) > width * 0.55f ? 1 : 0;
        }
        return full * 2 > widths.size();
    }

    private static void addParts(PrintLine line, List<Float> widths, List<Integer> lengths) {
        PrintPiece first = line.pieces.getFirst();
        PrintPiece last = first;
        int length = 0;
        for (PrintPiece piece : line.pieces) {
            if (piece.left() - last.right() > line.size) {
                widths.add(last.right() - first.left());
                lengths.add(length);
                first = piece;
                length = 0;
            }
            last = piece;
            length += piece.length;
        }
        widths.add(last.right() - first.left());
        lengths.add(length);
    }
}
