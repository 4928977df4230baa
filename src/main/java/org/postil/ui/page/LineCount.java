package org.postil.ui.page;

/** How many lines the rows of a page have, and which number each line has in the whole text. */
final class LineCount {
    private final int[] counts;
    private final int[] firsts;
    private boolean valid;

    LineCount(int rows) {
        counts = new int[rows];
        firsts = new int[rows + 1];
    }

    void set(int row, int lines) {
        if (counts[row] != lines) {
            counts[row] = lines;
            valid = false;
        }
    }

    /** The number of a row's first line, from 0; of the lines in all for the row after the last. */
    int first(int row) {
        if (!valid) {
            for (int i = 0; i < counts.length; i++) {
                firsts[i + 1] = firsts[i] + counts[i];
            }
            valid = true;
        }
        return firsts[row];
    }

    /** The row that holds a line, the nearest if there is none. */
    int row(int line) {
        int low = 0;
        int high = counts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first(middle) <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
