package org.postil.ui.page;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/** A phrase looked for in a text, its hits, and the one that is looked at. */
final class PageSearch {
    private FindHits hits = FindHits.NONE;
    private int current = -1;

    /** Looks for a phrase; the hit looked at is the first from an offset on. */
    void find(String text, String phrase, int from) {
        hits = FindHits.of(text, phrase);
        current = hits.from(from);
    }

    void clear() {
        hits = FindHits.NONE;
        current = -1;
    }

    /** Goes to another hit, round at the ends. */
    void step(int by) {
        if (!hits.spans().isEmpty()) {
            current = Math.floorMod(current + by, hits.spans().size());
        }
    }

    FindHits hits() {
        return hits;
    }

    /** The position of the hit that is looked at, from 0; -1 for none. */
    int position() {
        return current;
    }

    @Nullable Span current() {
        return current < 0 ? null : hits.spans().get(current);
    }
}
