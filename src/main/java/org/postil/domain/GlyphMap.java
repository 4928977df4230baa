package org.postil.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a text stands on the pages of its PDF: runs in the order of the text, one
 * per line of print.
 */
public record GlyphMap(List<Run> runs) {
    public static final GlyphMap EMPTY = new GlyphMap(List.of());

    public GlyphMap {
        runs = List.copyOf(runs);
    }

    /**
     * One printed line, or the part of it that belongs to one paragraph.
     *
     * @param page from 1
     * @param start offset in the text of the first character
     * @param top distance from the top edge of the upright page to the top of the line, in points
     * @param height of the line in points
     * @param edges the left edge of each character and the right edge of the last, in points from
     *     the left edge of the upright page: one more than there are characters
     */
    public record Run(int page, int start, float top, float height, float[] edges) {
        public int end() {
            return start + edges.length - 1;
        }
    }

    /** A rectangle on a page in points, measured from the top left corner of the upright page. */
    public record Box(int page, float x, float y, float width, float height) {}

    /** The rectangles a span covers, one per line of print. */
    public List<Box> boxes(Span span) {
        var result = new ArrayList<Box>();
        for (int i = firstEndingAfter(span.start()); i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.start() >= span.end()) {
                break;
            }
            float left = run.edges()[Math.max(span.start(), run.start()) - run.start()];
            float right = run.edges()[Math.min(span.end(), run.end()) - run.start()];
            result.add(
                    new Box(
                            run.page(),
                            Math.min(left, right),
                            run.top(),
                            Math.abs(right - left),
                            run.height()));
        }
        return result;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
