package org.postil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Any word of the exact field that fits a pattern, however many there are. Lucene's own sources
 * stop at about a thousand words, and an iterator for each is slow: their places are put together
 * and sorted instead.
 */
final class AnyWord extends Positions {
    private final CompiledAutomaton pattern;
    private final String written;

    /**
     * @param written the pattern as a person would write it
     */
    AnyWord(CompiledAutomaton pattern, String written) {
        this.pattern = pattern;
        this.written = written;
    }

    @Override
    @Nullable IntervalIterator among(Terms terms, LeafReaderContext segment) throws IOException {
        var places = new long[256];
        int size = 0;
        PostingsEnum postings = null;
        var words = pattern.getTermsEnum(terms);
        while (words.next() != null) {
            postings = words.postings(postings, PostingsEnum.POSITIONS);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (int i = postings.freq(); i > 0; i--) {
                    if (size == places.length) {
                        places = Arrays.copyOf(places, size * 2);
                    }
                    places[size++] =
                            (long) postings.docID() << Integer.SIZE | postings.nextPosition();
                }
            }
        }
        Arrays.sort(places, 0, size);
        return size == 0 ? null : new Sorted(places, size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern, written);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnyWord word
                && word.pattern.equals(pattern)
                && word.written.equals(written);
    }

    @Override
    public String toString() {
        return written;
    }

    /** Paragraph and position of each place in one number, ascending. */
    private static final class Sorted extends IntervalIterator {
        private final long[] places;
        private final int size;
        private int document = -1;

        /** The first place of the document after this one. */
        private int next;

        private int at;
        private int end;
        private int current = -1;

        Sorted(long[] places, int size) {
            this.places = places;
            this.size = size;
        }

        private static int documentOf(long place) {
            return (int) (place >>> Integer.SIZE);
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return moveTo(next);
        }

        @Override
        public int advance(int target) {
            int found = Arrays.binarySearch(places, next, size, (long) target << Integer.SIZE);
            return moveTo(found < 0 ? -found - 1 : found);
        }

        private int moveTo(int place) {
            if (place >= size) {
                document = NO_MORE_DOCS;
                return document;
            }
            document = documentOf(places[place]);
            at = place;
            current = -1;
            end = place;
            while (end < size && documentOf(places[end]) == document) {
                end++;
            }
            next = end;
            return document;
        }

        @Override
        public long cost() {
            return size;
        }

        @Override
        public int start() {
            return current;
        }

        @Override
        public int end() {
            return current;
        }

        @Override
        public int gaps() {
            return 0;
        }

        @Override
        public int nextInterval() {
            current = at < end ? (int) places[at++] : NO_MORE_INTERVALS;
            return current;
        }

        @Override
        public float matchCost() {
            return 1;
        }
    }
}
