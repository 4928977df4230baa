package org.postil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Where something stands in the paragraphs of a segment, by the words of the one field that holds
 * them as they are written. Only positions are read: where a hit begins and ends in the text is
 * found out from the paragraph itself, for those that are shown.
 */
abstract class Positions extends IntervalsSource {
    /** Null where there is none. */
    abstract @Nullable IntervalIterator among(Terms words, LeafReaderContext segment)
            throws IOException;

    @Override
    public final @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
            throws IOException {
        Terms words = segment.reader().terms(TextAnalysis.EXACT);
        return words == null ? null : among(words, segment);
    }

    /**
     * Lucene asks this when it highlights by itself, which nobody has it do here.
     *
     * @throws IllegalStateException always: the field has no offsets to answer from
     */
    @Override
    public final IntervalMatchesIterator matches(
            String field, LeafReaderContext segment, int document) {
        throw new IllegalStateException("hits are shown from their positions");
    }

    @Override
    public final void visit(String field, QueryVisitor visitor) {
        // nobody asks for the terms
    }

    @Override
    public final Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public int minExtent() {
        return 1;
    }
}
