package org.postil.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * An immutable set of ids, kept sorted. Small and flat: a study has hundreds of thousands of them.
 */
public final class Ids {
    public static final Ids NONE = new Ids(new long[0]);

    private final long[] sorted;

    private Ids(long[] sorted) {
        this.sorted = sorted;
    }

    /** Duplicates count once. */
    public static Ids of(long... ids) {
        return ids.length == 0 ? NONE : new Ids(LongStream.of(ids).sorted().distinct().toArray());
    }

    public static Ids of(Collection<Long> ids) {
        return of(ids.stream().mapToLong(Long::longValue).toArray());
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }

    public int size() {
        return sorted.length;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The id at a position, ascending from 0. */
    public long get(int index) {
        return sorted[index];
    }

    public LongStream stream() {
        return LongStream.of(sorted);
    }

    public Ids with(long id) {
        return contains(id) ? this : of(LongStream.concat(stream(), LongStream.of(id)).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ids ids && Arrays.equals(sorted, ids.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
