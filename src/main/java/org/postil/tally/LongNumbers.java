package org.postil.tally;

import java.util.Arrays;

/** Numbers ids from 0 in the order they are added; open addressing, nothing boxed. */
final class LongNumbers {
    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int size;

    LongNumbers() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /** The number of an id, -1 when it was never added. */
    int of(long id) {
        return numbers[slot(id)];
    }

    /** The number of an id, which it gets now if it has none. */
    int add(long id) {
        int slot = slot(id);
        if (numbers[slot] < 0) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(id);
            }
            keys[slot] = id;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (numbers[slot] >= 0 && keys[slot] != id) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
