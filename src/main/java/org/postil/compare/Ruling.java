package org.postil.compare;

import org.postil.domain.Span;

import java.util.List;

/**
 * What is to be decided about one code: that it holds on some spans, and nowhere else within one.
 *
 * @param code id
 * @param holds may be empty
 * @param within the place as a whole
 * @param rest whether a passage of the place lies on none of the spans
 */
record Ruling(long code, List<Span> holds, Span within, boolean rest) {
    Ruling {
        holds = List.copyOf(holds);
    }
}
