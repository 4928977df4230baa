package org.postil.charts;

/** A row's or a column's place and how it is called; two may be called the same. */
record BarKey(int index, String label) implements Comparable<BarKey> {
    @Override
    public int compareTo(BarKey other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return label;
    }
}
