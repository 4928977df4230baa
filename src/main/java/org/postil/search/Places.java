package org.postil.search;

import org.apache.lucene.util.FixedBitSet;

import java.util.Arrays;

/**
 * Where words stand: paragraph, first and last word, each from 0. In order of paragraph, first and
 * last word, none twice.
 */
final class Places {
    private int[] paragraphs = new int[64];
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    private int size;

    int size() {
        return size;
    }

    int paragraph(int i) {
        return paragraphs[i];
    }

    int first(int i) {
        return firsts[i];
    }

    int last(int i) {
        return lasts[i];
    }

    /** Adds one that is after or the same as the one added before. */
    void add(int paragraph, int first, int last) {
        if (size > 0
                && paragraphs[size - 1] == paragraph
                && firsts[size - 1] == first
                && lasts[size - 1] == last) {
            return;
        }
        if (size == paragraphs.length) {
            paragraphs = Arrays.copyOf(paragraphs, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        paragraphs[size] = paragraph;
        firsts[size] = first;
        lasts[size] = last;
        size++;
    }

    private void add(Places from, int i) {
        add(from.paragraphs[i], from.firsts[i], from.lasts[i]);
    }

    /** Those in paragraphs that are wanted. */
    Places within(FixedBitSet wanted) {
        var kept = new Places();
        for (int i = 0; i < size; i++) {
            if (wanted.get(paragraphs[i])) {
                kept.add(this, i);
            }
        }
        return kept;
    }

    Places and(Places other) {
        if (size == 0) {
            return other;
        }
        var all = new Places();
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            if (j == other.size || i < size && compare(i, other, j) <= 0) {
                all.add(this, i++);
            } else {
                all.add(other, j++);
            }
        }
        return all;
    }

    private int compare(int i, Places other, int j) {
        int byParagraph = Integer.compare(paragraphs[i], other.paragraphs[j]);
        if (byParagraph != 0) {
            return byParagraph;
        }
        int byFirst = Integer.compare(firsts[i], other.firsts[j]);
        return byFirst != 0 ? byFirst : Integer.compare(lasts[i], other.lasts[j]);
    }

    /** The position of the first in this or a later paragraph; the size when there is none. */
    int firstFrom(int paragraph) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs[middle] < paragraph) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
