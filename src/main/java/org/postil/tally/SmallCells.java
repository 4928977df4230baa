package org.postil.tally;

/**
 * Counts so small that they may point at somebody.
 *
 * @param below a count from 1 up to but without this one is small; 0 or 1 for none
 */
public record SmallCells(int below) {
    /** A zero names nobody. */
    public boolean flags(long n) {
        return n > 0 && n < below;
    }
}
