package org.postil.importing;

import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that were printed on pages: recognises what stands at the top or foot of many pages
 * (running headers and footers, page numbers) and takes it out. Knows nothing of the format the
 * lines came from.
 */
final class PagedText {
    /** How many lines with words at each end of a page are looked at. */
    private static final int EDGE = 4;

    private static final int LONGEST = 160;

    private final List<List<String>> pages;
    private final List<TextLayout.Furniture> furniture = new ArrayList<>();
    private final List<TextLine> lines = new ArrayList<>();

    private PagedText(List<List<String>> pages) {
        this.pages = pages;
    }

    /** The text's lines without furniture, and the furniture. */
    record Body(List<TextLine> lines, List<TextLayout.Furniture> furniture) {}

    /**
     * @param pages the lines of each page, blank ones included
     */
    static Body of(List<List<String>> pages) {
        var paged = new PagedText(pages);
        paged.takeOut();
        return new Body(paged.lines, paged.furniture);
    }

    private void takeOut() {
        var tops = repeated(true);
        var feet = repeated(false);
        int size = pages.size();
        var from = new int[size];
        var to = new int[size];
        var gapAbove = new int[size];
        var gapBelow = new int[size];
        for (int p = 0; p < size; p++) {
            var page = pages.get(p);
            from[p] = bodyStart(page, tops, p + 1);
            to[p] = bodyEnd(page, from[p], feet, p + 1);
            gapAbove[p] = blanks(page, from[p], to[p], 1);
            gapBelow[p] = blanks(page, to[p] - 1, from[p] - 1, -1);
        }
        int usualAbove = least(gapAbove, 1, size);
        int usualBelow = least(gapBelow, 0, size - 1);
        boolean gapsTell = gapsDiffer(gapAbove, gapBelow, usualAbove, usualBelow);
        for (int p = 0; p < size; p++) {
            boolean runsOn = p > 0 && gapBelow[p - 1] <= usualBelow && gapAbove[p] <= usualAbove;
            int start = from[p] + gapAbove[p];
            int end = to[p] - gapBelow[p];
            if (start >= end) {
                continue;
            }
            if (!runsOn && !lines.isEmpty()) {
                lines.add(new TextLine("", p + 1, false));
            }
            for (int i = start; i < end; i++) {
                boolean opens = i == start && runsOn && !gapsTell;
                lines.add(new TextLine(pages.get(p).get(i), p + 1, opens));
            }
        }
    }

    /** True when some breaks have more white space than others: then white space tells. */
    private static boolean gapsDiffer(int[] above, int[] below, int usualAbove, int usualBelow) {
        int wide = 0;
        int narrow = 0;
        for (int p = 1; p < above.length; p++) {
            if (above[p] > usualAbove || below[p - 1] > usualBelow) {
                wide++;
            } else {
                narrow++;
            }
        }
        return wide > 0 && narrow > 0;
    }

    private static int least(int[] values, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, values[i]);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private static int blanks(List<String> page, int from, int to, int step) {
        int count = 0;
        for (int i = from; i != to && page.get(i).isBlank(); i += step) {
            count++;
        }
        return count;
    }

    private int bodyStart(List<String> page, Set<String> running, int number) {
        int start = 0;
        int looked = 0;
        var seen = new HashSet<String>();
        for (int i = 0; i < page.size() && looked < EDGE; i++) {
            var line = page.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (!isFurniture(line, running) || !seen.add(PageNumbers.shape(line))) {
                break;
            }
            furniture.add(new TextLayout.Furniture(number, true, TidyText.of(line).text()));
            start = i + 1;
            looked++;
        }
        return start;
    }

    private int bodyEnd(List<String> page, int start, Set<String> running, int number) {
        int end = page.size();
        int looked = 0;
        var seen = new HashSet<String>();
        var found = new ArrayList<TextLayout.Furniture>();
        for (int i = page.size() - 1; i >= start && looked < EDGE; i--) {
            var line = page.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (!isFurniture(line, running) || !seen.add(PageNumbers.shape(line))) {
                break;
            }
            found.add(new TextLayout.Furniture(number, false, TidyText.of(line).text()));
            end = i;
            looked++;
        }
        furniture.addAll(found.reversed());
        return end;
    }

    private static boolean isFurniture(String line, Set<String> running) {
        return line.length() <= LONGEST
                && (running.contains(PageNumbers.shape(line)) || PageNumbers.isSpelledOut(line));
    }

    /**
     * The shapes of lines that stand at the same edge of at least half of the pages, or of half the
     * even or odd ones.
     */
    private Set<String> repeated(boolean top) {
        Map<String, Integer> counts = new HashMap<>();
        for (var page : pages) {
            var seen = new HashSet<String>();
            int looked = 0;
            for (int i = 0; i < page.size() && looked < EDGE; i++) {
                var line = page.get(top ? i : page.size() - 1 - i).strip();
                if (line.isEmpty()) {
                    continue;
                }
                looked++;
                var shape = PageNumbers.shape(line);
                if (line.length() <= LONGEST && seen.add(shape)) {
                    counts.merge(shape, 1, Integer::sum);
                }
            }
        }
        var result = new HashSet<String>();
        int enough = Math.max(2, (pages.size() - 1) * 4 / 10);
        counts.forEach((shape, count) -> {
            if (count >= enough) {
                result.add(shape);
            }
        });
        return result;
    }
}
