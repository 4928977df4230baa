package org.postil.ui.page;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a phrase occurs in a text, without regard to case, kind of quotation mark, dash or blank.
 *
 * @param spans ascending, not overlapping
 */
record FindHits(List<Span> spans) {
    static final FindHits NONE = new FindHits(List.of());

    static FindHits of(String text, String phrase) {
        if (phrase.isBlank()) {
            return NONE;
        }
        String wanted = folded(phrase);
        String folded = folded(text);
        var spans = new ArrayList<Span>();
        for (int at = folded.indexOf(wanted);
                at >= 0;
                at = folded.indexOf(wanted, at + wanted.length())) {
            spans.add(new Span(at, at + wanted.length()));
        }
        return new FindHits(List.copyOf(spans));
    }

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

    /** One unit for one unit, so that offsets stay. */
    private static String folded(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] =
                    switch (out[i]) {
                        case '\u2018', '\u2019', '\u02BC' -> '\'';
                        case '\u201C', '\u201D' -> '"';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
                        case '\u00A0', '\u2009', '\u202F', '\n' -> ' ';
                        default -> Character.toLowerCase(out[i]);
                    };
        }
        return new String(out);
    }
}
