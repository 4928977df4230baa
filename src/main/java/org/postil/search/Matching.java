package org.postil.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.postil.search.SearchQuery.And;
import org.postil.search.SearchQuery.Leaf;
import org.postil.search.SearchQuery.Not;
import org.postil.search.SearchQuery.Or;

import java.io.IOException;

/**
 * Finds what fits a query in one segment of the index. Whether AND and NOT hold is asked of each
 * paragraph, or of each text as a whole; what is shown are the places of the words that made it
 * fit.
 */
final class Matching {
    /**
     * @param paragraphs in which the query holds; for whole texts, all paragraphs of those texts
     */
    private record Found(FixedBitSet paragraphs, Places places) {}

    private final LeafReaderContext segment;
    private final SegmentTexts texts;
    private final SearchScope scope;

    Matching(LeafReaderContext segment, SegmentTexts texts, SearchScope scope) {
        this.segment = segment;
        this.texts = texts;
        this.scope = scope;
    }

    /**
     * @param allowed the paragraphs that are searched
     */
    Places find(SearchQuery query, FixedBitSet allowed) throws IOException {
        return found(query, allowed).places();
    }

    private Found found(SearchQuery query, FixedBitSet allowed) throws IOException {
        return switch (query) {
            case Leaf leaf -> words(leaf.source(), allowed);
            case And and -> all(and, allowed);
            case Or or -> any(or, allowed);
            case Not not -> {
                var without = allowed.clone();
                without.andNot(found(not.part(), allowed).paragraphs());
                yield new Found(without, new Places());
            }
        };
    }

    private Found words(IntervalsSource source, FixedBitSet allowed) throws IOException {
        var places = new Places();
        var paragraphs = new FixedBitSet(allowed.length());
        IntervalIterator words = source.intervals(TextAnalysis.EXACT, segment);
        if (words != null) {
            int paragraph = words.nextDoc();
            while (paragraph != DocIdSetIterator.NO_MORE_DOCS) {
                int next = allowed.nextSetBit(paragraph);
                if (next == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
                if (next > paragraph) {
                    paragraph = words.advance(next);
                    continue;
                }
                int before = places.size();
                while (words.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    places.add(paragraph, words.start(), words.end());
                }
                if (places.size() > before) {
                    paragraphs.set(paragraph);
                }
                paragraph =
                        paragraph + 1 < allowed.length()
                                ? words.nextDoc()
                                : DocIdSetIterator.NO_MORE_DOCS;
            }
        }
        return new Found(widened(paragraphs), places);
    }

    private FixedBitSet widened(FixedBitSet paragraphs) {
        return switch (scope) {
            case PARAGRAPH -> paragraphs;
            case TEXT -> texts.wholeTexts(paragraphs);
        };
    }

    /** Each part is looked for only where those before it hold; what takes away comes last. */
    private Found all(And and, FixedBitSet allowed) throws IOException {
        var left = allowed.clone();
        var places = new Places();
        for (boolean shown : new boolean[] {true, false}) {
            for (SearchQuery part : and.parts()) {
                if (part.shows() == shown) {
                    var found = found(part, left);
                    left.and(found.paragraphs());
                    places = places.and(found.places());
                }
            }
        }
        return new Found(left, places.within(left));
    }

    private Found any(Or or, FixedBitSet allowed) throws IOException {
        var paragraphs = new FixedBitSet(allowed.length());
        var places = new Places();
        for (SearchQuery part : or.parts()) {
            var found = found(part, allowed);
            paragraphs.or(found.paragraphs());
            places = places.and(found.places());
        }
        return new Found(paragraphs, places);
    }
}
