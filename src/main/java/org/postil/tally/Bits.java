package org.postil.tally;

import java.util.function.IntConsumer;

/** Sets of small numbers kept in words of a larger array. */
final class Bits {
    private Bits() {}

    static int words(int size) {
        return (size + 63) >> 6;
    }

    static void set(long[] words, int from, int bit) {
        words[from + (bit >> 6)] |= 1L << bit;
    }

    static void clear(long[] words, int from, int bit) {
        words[from + (bit >> 6)] &= ~(1L << bit);
    }

    static boolean get(long[] words, int from, int bit) {
        return (words[from + (bit >> 6)] & 1L << bit) != 0;
    }

    static void or(long[] into, long[] words, int from) {
        for (int w = 0; w < into.length; w++) {
            into[w] |= words[from + w];
        }
    }

    static boolean any(long[] words, int from, int count) {
        for (int w = from; w < from + count; w++) {
            if (words[w] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Visits the numbers below a limit, ascending. */
    static void each(long[] words, int limit, IntConsumer visitor) {
        for (int w = 0; w << 6 < limit; w++) {
            long left = words[w];
            while (left != 0) {
                int bit = (w << 6) + Long.numberOfTrailingZeros(left);
                if (bit >= limit) {
                    return;
                }
                visitor.accept(bit);
                left &= left - 1;
            }
        }
    }
}
