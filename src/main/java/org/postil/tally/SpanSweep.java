package org.postil.tally;

import java.util.Arrays;

/**
 * Counts passages without double: asked in the order of spans, it says of each whether it begins a
 * new passage or overlaps one seen for the same item in the same slot.
 */
final class SpanSweep {
    private final int items;
    private int[] ends = new int[0];
    private int[] seenIn = new int[0];
    private int slots;
    private int document;

    SpanSweep(int items) {
        this.items = items;
    }

    /** Begins the next document. */
    void next(int slotCount) {
        document++;
        slots = slotCount;
        if (ends.length < items * slotCount) {
            ends = Arrays.copyOf(ends, items * slotCount);
            seenIn = Arrays.copyOf(seenIn, items * slotCount);
        }
    }

    boolean isNew(int item, int slot, int start, int end) {
        int at = item * slots + slot;
        if (seenIn[at] != document || start >= ends[at]) {
            seenIn[at] = document;
            ends[at] = end;
            return true;
        }
        ends[at] = Math.max(ends[at], end);
        return false;
    }
}
