package org.postil.search;

import java.util.List;
import java.util.Map;

/** What a search brought. */
public sealed interface SearchResult {
    /**
     * @param total hits there are
     * @param byReview how many hits each review has, by its id, in the order of the hits
     * @param searched reviews that were searched
     * @param waiting documents of these reviews that are not in the index yet
     * @param hits those asked for
     */
    record Found(long total, Map<Long, Integer> byReview, int searched, int waiting, List<Hit> hits)
            implements SearchResult {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The query cannot be understood.
     *
     * @param position index of the character in the query
     */
    record Misread(String message, int position) implements SearchResult {
        /** The query with a caret under the place, for a fixed-width font. */
        public String pointing(String query) {
            return query.replace('\n', ' ') + "\n" + " ".repeat(position) + "^ " + message;
        }
    }
}
