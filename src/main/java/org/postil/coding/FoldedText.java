package org.postil.coding;

import org.postil.domain.Span;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with its typography evened out, and the way back to where each character came from. Runs
 * of white space are one space, quotation marks and apostrophes are {@code '}, dashes of any length
 * are {@code -} without spaces around them, an ellipsis is three full stops, ligatures are letters,
 * combining sequences are composed; soft hyphens and zero-width characters are gone. Letters keep
 * their case and no word is lost.
 */
final class FoldedText {
    /** How far folding goes. */
    enum Hyphens {
        /** A dash stays a dash. */
        KEPT,
        /** A dash between two letters is dropped: what a line break leaves behind. */
        DROPPED_IN_WORDS
    }

    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    String string() {
        return folded;
    }

    static FoldedText of(String text, Hyphens hyphens) {
        return of(text, hyphens, new int[0]);
    }

    /**
     * @param skipped offsets to leave out as start, end, start, end ... ascending
     */
    static FoldedText of(String text, Hyphens hyphens, int[] skipped) {
        return new Folding(text, hyphens).run(skipped);
    }

    /**
     * Where a stretch of the folded text lies in the original; empty when it would cut a character,
     * a ligature or a combining sequence.
     */
    Optional<Span> original(int from, int to) {
        boolean cutsStart = from > 0 && starts[from - 1] == starts[from];
        boolean cutsEnd = to < folded.length() && starts[to - 1] == starts[to];
        return cutsStart || cutsEnd
                ? Optional.empty()
                : Optional.of(new Span(starts[from], ends[to - 1]));
    }

    /** One pass over one text. */
    private static final class Folding {
        private final String text;
        private final Hyphens hyphens;
        private char[] out;
        private int[] starts;
        private int[] ends;
        private int length;

        Folding(String text, Hyphens hyphens) {
            this.text = text;
            this.hyphens = hyphens;
            int capacity = text.length() + 16;
            out = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }

        FoldedText run(int[] skipped) {
            int skip = 0;
            int at = 0;
            while (at < text.length()) {
                while (skip < skipped.length && skipped[skip + 1] <= at) {
                    skip += 2;
                }
                if (skip < skipped.length && skipped[skip] <= at) {
                    at = skipped[skip + 1];
                    continue;
                }
                at = one(at);
            }
            return new FoldedText(
                    new String(out, 0, length),
                    Arrays.copyOf(starts, length),
                    Arrays.copyOf(ends, length));
        }

        /** Folds what begins at an offset and tells where the next begins. */
        private int one(int at) {
            char c = text.charAt(at);
            if (c < 0x80 && Character.isLetterOrDigit(c) && plainAfter(at)) {
                settleDash(c);
                add(c, at, at + 1);
                return at + 1;
            }
            int end = Characters.clusterEnd(text, at);
            if (end > at + 1) {
                settleDash(c);
                addAll(Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC), at, end);
            } else if (c == '\u00AD') {
                return Characters.skipSpace(text, end);
            } else if (Characters.isInvisible(c)) {
                return end;
            } else if (Characters.isSpace(c)) {
                space(at);
            } else if (Characters.isDash(c)) {
                dash(at);
            } else if (Characters.isQuotationMark(c)) {
                add('\'', at, end);
            } else if (c == '\u2026') {
                addAll("...", at, end);
            } else if (c >= '\uFB00' && c <= '\uFB06') {
                settleDash('f');
                addAll(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), at, end);
            } else {
                settleDash(c);
                add(c, at, end);
            }
            return end;
        }

        private boolean plainAfter(int at) {
            return at + 1 >= text.length() || text.charAt(at + 1) < 0x300;
        }

        private void space(int at) {
            if (length > 0 && (out[length - 1] == ' ' || out[length - 1] == '-')) {
                return;
            }
            add(' ', at, at + 1);
        }

        private void dash(int at) {
            if (length > 0 && out[length - 1] == ' ') {
                length--;
            }
            if (length > 0 && out[length - 1] == '-') {
                ends[length - 1] = at + 1;
            } else {
                add('-', at, at + 1);
            }
        }

        /** Drops the dash just written when what comes now shows that it stood inside a word. */
        private void settleDash(char next) {
            if (hyphens == Hyphens.DROPPED_IN_WORDS
                    && length > 1
                    && out[length - 1] == '-'
                    && Character.isLetter(out[length - 2])
                    && (Character.isLetter(next) || Character.isSurrogate(next))) {
                length--;
            }
        }

        private void addAll(String s, int start, int end) {
            for (int i = 0; i < s.length(); i++) {
                add(s.charAt(i), start, end);
            }
        }

        private void add(char c, int start, int end) {
            if (length == out.length) {
                int capacity = length + (length >> 1) + 16;
                out = Arrays.copyOf(out, capacity);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            out[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }
    }
}
