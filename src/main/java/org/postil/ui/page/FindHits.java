package org.postil.ui.page;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a phrase occurs in a text.
 *
 * @param spans ascending, not overlapping
 */
record FindHits(List<Span> spans) {
    static final FindHits NONE = new FindHits(List.of());

    /** The position of the first hit at or after an offset, round to 0; -1 without hits. */
    int from(int offset) {
        if (spans.isEmpty()) {
            return -1;
        }
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == spans.size() ? 0 : low;
    }

    /** The hits that touch a span. */
    List<Span> in(Span span) {
        if (spans.isEmpty()) {
            return List.of();
        }
        var out = new ArrayList<Span>();
        int first = from(span.start());
        int at = first > 0 && spans.get(first - 1).end() > span.start() ? first - 1 : first;
        for (int i = at; i < spans.size() && spans.get(i).start() < span.end(); i++) {
            if (spans.get(i).end() > span.start()) {
                out.add(spans.get(i));
            }
        }
        return out;
    }
}
