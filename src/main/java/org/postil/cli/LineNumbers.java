package org.postil.cli;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The numbers of the lines of a text, looked through once however many are asked for. */
final class LineNumbers {
    private final int[] breaks;

    LineNumbers(String text) {
        breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    }

    /** From 1; a line break is in the line that it ends. */
    int of(int offset) {
        int at = Arrays.binarySearch(breaks, offset);
        return 1 + (at < 0 ? -at - 1 : at);
    }
}
