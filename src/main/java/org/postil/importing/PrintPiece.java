package org.postil.importing;

import java.util.Arrays;

/**
 * Glyphs that one font drew one after the other on one line. Coordinates are those of somebody who
 * reads it: points from the left, downwards from the top.
 */
final class PrintPiece {
    final FontGlyphs font;
    final float size;
    final float baseline;
    final Direction direction;
    char[] chars = new char[32];

    /** Left edges of the characters and the right edge of the last. */
    float[] edges = new float[33];

    int length;

    /** Right edge of the last character that can be seen. */
    private float inkRight;

    PrintPiece(FontGlyphs font, float size, float baseline, Direction direction, float left) {
        this.font = font;
        this.size = size;
        this.baseline = baseline;
        this.direction = direction;
        this.inkRight = left;
        edges[0] = left;
    }

    float left() {
        return edges[0];
    }

    float right() {
        return edges[length];
    }

    float inkRight() {
        return inkRight;
    }

    float middle() {
        return baseline - size * 0.3f;
    }

    boolean endsInSpace() {
        return length > 0 && chars[length - 1] == ' ';
    }

    void add(String text, float left, float right) {
        int count = text.length();
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, (length + count) * 2);
            edges = Arrays.copyOf(edges, chars.length + 1);
        }
        edges[length] = left;
        for (int i = 0; i < count; i++) {
            chars[length] = text.charAt(i);
            length++;
            edges[length] = left + (right - left) * (i + 1) / count;
        }
        inkRight = right;
    }

    void addSpace(float right) {
        if (length == 0 || endsInSpace()) {
            return;
        }
        float ink = inkRight;
        add(" ", ink, Math.max(ink, right));
        inkRight = ink;
    }

    /** True when the glyph was drawn just there before, a little shifted, to look bold. */
    boolean repeats(String text, float left) {
        int start = length - text.length();
        if (start < 0 || Math.abs(edges[start] - left) > size * 0.12f) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void trimEnd() {
        while (endsInSpace()) {
            length--;
        }
    }

    boolean sameText(PrintPiece other) {
        return Arrays.equals(chars, 0, length, other.chars, 0, other.length);
    }

    /** The characters from..to as a piece of their own, without blanks at its ends. */
    PrintPiece part(int from, int to) {
        int start = from;
        while (start < to && chars[start] == ' ') {
            start++;
        }
        var part = new PrintPiece(font, size, baseline, direction, edges[start]);
        part.chars = Arrays.copyOfRange(chars, start, Math.max(start + 1, to));
        part.edges = Arrays.copyOfRange(edges, start, Math.max(start + 2, to + 1));
        part.length = to - start;
        part.trimEnd();
        part.inkRight = part.right();
        return part;
    }
}
