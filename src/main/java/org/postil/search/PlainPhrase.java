package org.postil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words side by side, as they are written. Finds what Lucene's own phrase of intervals finds, in a
 * fraction of the time: the rarest word leads, the others follow it.
 */
final class PlainPhrase extends Positions {
    private final List<String> words;

    PlainPhrase(List<String> words) {
        this.words = List.copyOf(words);
    }

    @Override
    @Nullable IntervalIterator among(Terms terms, LeafReaderContext segment) throws IOException {
        var postings = new ArrayList<PostingsEnum>();
        for (String word : words) {
            var found = terms.iterator();
            if (!found.seekExact(new BytesRef(word))) {
                return null;
            }
            postings.add(found.postings(null, PostingsEnum.POSITIONS));
        }
        return new SideBySide(postings);
    }

    @Override
    public int minExtent() {
        return words.size();
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlainPhrase phrase && phrase.words.equals(words);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** One word of the phrase in the current paragraph. */
    private static final class Place {
        private final PostingsEnum postings;

        /** How many words of the phrase stand before it. */
        private final int before;

        private int left;
        private int position;

        Place(PostingsEnum postings, int before) {
            this.postings = postings;
            this.before = before;
        }

        void enter() throws IOException {
            left = postings.freq();
            position = -1;
        }

        /** False when there is no more. */
        boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            position = postings.nextPosition();
            return true;
        }
    }

    private static final class SideBySide extends IntervalIterator {
        private final DocIdSetIterator paragraphs;
        private final int length;

        /** The rarest first. */
        private final Place[] places;

        private int start = -1;
        private int end = -1;

        SideBySide(List<PostingsEnum> postings) {
            length = postings.size();
            places = new Place[length];
            for (int i = 0; i < length; i++) {
                places[i] = new Place(postings.get(i), i);
            }
            Arrays.sort(places, (a, b) -> Long.compare(a.postings.cost(), b.postings.cost()));
            paragraphs = ConjunctionUtils.intersectIterators(new ArrayList<>(postings));
        }

        @Override
        public int docID() {
            return paragraphs.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return entered(paragraphs.nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return entered(paragraphs.advance(target));
        }

        private int entered(int paragraph) throws IOException {
            start = -1;
            end = -1;
            if (paragraph != NO_MORE_DOCS) {
                for (Place place : places) {
                    place.enter();
                }
            }
            return paragraph;
        }

        @Override
        public long cost() {
            return paragraphs.cost();
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return end;
        }

        @Override
        public int gaps() {
            return 0;
        }

        @Override
        public int nextInterval() throws IOException {
            while (places[0].next()) {
                int first = places[0].position - places[0].before;
                if (first < 0) {
                    // the paragraph begins in the middle of the phrase
                    continue;
                }
                int reached = follow(first);
                if (reached == length) {
                    start = first;
                    end = first + length - 1;
                    return start;
                }
                if (reached < 0) {
                    break;
                }
            }
            start = NO_MORE_INTERVALS;
            end = NO_MORE_INTERVALS;
            return start;
        }

        /**
         * How many of the words stand where they must for a phrase that begins there; less than 0
         * when one of them comes no more.
         */
        private int follow(int first) throws IOException {
            for (int i = 1; i < length; i++) {
                var place = places[i];
                int wanted = first + place.before;
                while (place.position < wanted) {
                    if (!place.next()) {
                        return -1;
                    }
                }
                if (place.position > wanted) {
                    return i;
                }
            }
            return length;
        }

        @Override
        public float matchCost() {
            return length;
        }
    }
}
