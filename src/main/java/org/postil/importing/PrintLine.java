package org.postil.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of print, or the part of it that stands in one column or cell: its pieces from left to
 * right with one blank between words. Coordinates are those of who reads it.
 */
final class PrintLine implements PageItem {
    final List<PrintPiece> pieces;
    final String text;

    /** Left edges of the characters and the right edge of the last. */
    final float[] edges;

    /** Of the largest share of the characters. */
    final float size;

    final float baseline;
    final float top;
    final float bottom;
    final boolean bold;

    /** Margins of the column it stands in; set when columns are known. */
    float columnLeft;

    float columnRight;

    /** Length of the printed label it begins with, 0 without one. */
    final int label;

    private PrintLine(Assembly parts) {
        parts.dropSoftHyphens();
        parts.partLabel();
        pieces = parts.pieces;
        text = parts.text.toString();
        edges = Arrays.copyOf(parts.edges, text.length() + 1);
        PrintPiece main = parts.main();
        size = main.size;
        baseline = main.baseline;
        top = baseline - main.font.ascent * size;
        bottom = baseline + main.font.descent * size;
        bold = pieces.stream().allMatch(p -> p.font.bold);
        label = text.isEmpty() ? 0 : LineStart.labelLength(text);
        columnLeft = left();
        columnRight = right();
    }

    @Override
    public float top() {
        return top;
    }

    @Override
    public float bottom() {
        return bottom;
    }

    float left() {
        return edges[0];
    }

    float right() {
        return edges[text.length()];
    }

    /** Width of what the next line would have had to take up with its first word. */
    float firstWordWidth() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ') {
            if (end > 0 && text.charAt(end) == '-') {
                end++;
                break;
            }
            end++;
        }
        return edges[end] - edges[0];
    }

    /** Where what follows the label begins; the left edge when there is no label. */
    float bodyLeft() {
        int start = label;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < text.length() ? edges[start] : left();
    }

    /** Pieces put together to lines, from top to bottom. */
    static List<PrintLine> of(List<PrintPiece> pieces) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort((a, b) -> Float.compare(a.baseline, b.baseline));
        var lines = new ArrayList<PrintLine>();
        var row = new ArrayList<PrintPiece>();
        PrintPiece main = null;
        for (PrintPiece piece : sorted) {
            if (main != null && !onOneLine(main, piece)) {
                add(lines, row);
                row = new ArrayList<>();
                main = null;
            }
            row.add(piece);
            if (main == null || piece.size > main.size) {
                main = piece;
            }
        }
        add(lines, row);
        lines.sort((a, b) -> Float.compare(a.baseline, b.baseline));
        return lines;
    }

    private static void add(List<PrintLine> lines, List<PrintPiece> row) {
        if (!row.isEmpty()) {
            var line = new PrintLine(new Assembly(row));
            if (!line.text.isBlank()) {
                lines.add(line);
            }
        }
    }

    /** Raised and lowered small type belongs to the line whose height it shares. */
    private static boolean onOneLine(PrintPiece main, PrintPiece piece) {
        float top =
                Math.max(main.baseline - main.size * 0.75f, piece.baseline - piece.size * 0.75f);
        float bottom = Math.min(main.baseline, piece.baseline);
        return bottom - top > 0.5f * 0.75f * Math.min(main.size, piece.size);
    }

    /** The text and edges of a line in the making. */
    private static final class Assembly {
        final List<PrintPiece> pieces = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        float[] edges;

        Assembly(List<PrintPiece> row) {
            if (row.size() > 1) {
                row.sort((a, b) -> Float.compare(a.left(), b.left()));
            }
            int total = 0;
            for (PrintPiece piece : row) {
                total += piece.length + 1;
            }
            edges = new float[total + 1];
            for (PrintPiece piece : row) {
                if (!isOverprint(piece)) {
                    append(piece);
                }
            }
        }

        /** The same words at the same place, a little shifted: bold or a shadow made by hand. */
        private boolean isOverprint(PrintPiece piece) {
            for (int i = pieces.size() - 1; i >= 0; i--) {
                var earlier = pieces.get(i);
                if (earlier.left() < piece.left() - piece.size) {
                    return false;
                }
                if (Math.abs(earlier.left() - piece.left()) < piece.size * 0.2f
                        && Math.abs(earlier.baseline - piece.baseline) < piece.size * 0.2f
                        && earlier.sameText(piece)) {
                    return true;
                }
            }
            return false;
        }

        private void append(PrintPiece piece) {
            if (!pieces.isEmpty()) {
                var last = pieces.getLast();
                float gap = piece.left() - last.right();
                float least = 0.15f * Math.min(last.size, piece.size);
                boolean blank = text.charAt(text.length() - 1) == ' ';
                if (gap > least && !blank) {
                    text.append(' ');
                    edges[text.length()] = piece.left();
                }
            }
            int at = text.length();
            text.append(piece.chars, 0, piece.length);
            System.arraycopy(piece.edges, 0, edges, at, piece.length + 1);
            pieces.add(piece);
        }

        /** Inside a line they are not to be seen; at its end they say that the word goes on. */
        void dropSoftHyphens() {
            int kept = 0;
            for (int i = 0; i < text.length(); i++) {
                boolean soft = text.charAt(i) == PrintedText.SOFT_HYPHEN;
                if (!soft || i == text.length() - 1 && i > 0) {
                    text.setCharAt(kept, text.charAt(i));
                    edges[kept++] = edges[i];
                }
            }
            edges[kept] = edges[text.length()];
            text.setLength(kept);
        }

        /** A number that fills the space up to the tab: "16.5.10When" is a label and its text. */
        void partLabel() {
            int end = 0;
            int dots = 0;
            while (end < text.length() && (isDigit(end) || end > 0 && text.charAt(end) == '.')) {
                dots += text.charAt(end) == '.' ? 1 : 0;
                end++;
            }
            if (dots > 0
                    && end + 1 < text.length()
                    && Character.isUpperCase(text.charAt(end))
                    && Character.isLetter(text.charAt(end + 1))) {
                text.insert(end, ' ');
                edges = Arrays.copyOf(edges, edges.length + 1);
                System.arraycopy(edges, end, edges, end + 1, text.length() - end);
            }
        }

        private boolean isDigit(int at) {
            return text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        PrintPiece main() {
            var main = pieces.getFirst();
            int most = 0;
            for (var piece : pieces) {
                int same = 0;
                for (var other : pieces) {
                    same += Math.abs(other.size - piece.size) < 0.3f ? other.length : 0;
                }
                if (same > most) {
                    most = same;
                    main = piece;
                }
                if (pieces.size() > 50) {
                    break;
                }
            }
            return main;
        }
    }
}
