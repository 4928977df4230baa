package org.postil.search;

import org.apache.lucene.queries.intervals.IntervalsSource;

import java.util.List;

/**
 * What is looked for, as a tree. Every query has words to be found, not only words to be missed.
 */
sealed interface SearchQuery {
    /** A word, a phrase, or words near each other. */
    record Leaf(IntervalsSource source) implements SearchQuery {}

    record And(List<SearchQuery> parts) implements SearchQuery {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<SearchQuery> parts) implements SearchQuery {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(SearchQuery part) implements SearchQuery {}

    /** True when whatever fits it has words to show. */
    default boolean shows() {
        return switch (this) {
            case Leaf leaf -> true;
            case And and -> and.parts().stream().anyMatch(SearchQuery::shows);
            case Or or -> or.parts().stream().allMatch(SearchQuery::shows);
            case Not not -> false;
        };
    }
}
