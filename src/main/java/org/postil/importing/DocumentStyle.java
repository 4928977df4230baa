package org.postil.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a document is set: the size of its body text, its margins and the distance of its lines. */
final class DocumentStyle {
    private final float bodySize;

    /** By page width, rounded: where full lines end. */
    private final Map<Integer, Float> rightMargins = new HashMap<>();

    /** By type size in half points: the distance from baseline to baseline within paragraphs. */
    private final Map<Integer, Float> leading = new HashMap<>();

    /** By page width, rounded: how far down pages are filled. */
    private final Map<Integer, Float> usualBottoms = new HashMap<>();

    /** By page: how far down it is filled. */
    private final Map<Integer, Float> bottoms = new HashMap<>();

    /** By type size: how often which distance, in quarter points, follows a full line. */
    private final Map<Integer, Map<Integer, Integer>> distances = new HashMap<>();

    private final Map<Long, Float> leadingOnPage = new HashMap<>();

    DocumentStyle(List<PageFlow> pages) {
        var sizes = new HashMap<Integer, Integer>();
        var rights = new HashMap<Integer, List<Float>>();
        for (PageFlow page : pages) {
            for (PageFlow.Region region : page.regions()) {
                float right = 0;
                for (PageItem item : region.items()) {
                    if (item instanceof PrintLine line) {
                        sizes.merge(half(line.size), line.text.length(), Integer::sum);
                        // page numbers of a contents page may stand outside the margin
                        if (!LineStart.isContentsEntry(line.text)) {
                            right = Math.max(right, line.right());
                        }
                    }
                }
                if (region.wholePage() && right > 0) {
                    rights.computeIfAbsent(width(page.page()), k -> new ArrayList<>()).add(right);
                }
            }
        }
        bodySize =
                sizes.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .orElse(20)
                        / 2f;
        rights.forEach((width, all) -> {
            all.sort(null);
            rightMargins.put(width, all.get((int) (all.size() * 0.85f)));
        });
        setColumns(pages);
        measureBottoms(pages);
        measureLeading(pages);
    }

    private static int half(float size) {
        return Math.round(size * 2);
    }

    private static int width(PrintedPage page) {
        return Math.round(page.readingWidth());
    }

    float bodySize() {
        return bodySize;
    }

    /**
     * A page's own margin counts where several lines reach beyond the usual one, or where there is
     * no usual one.
     */
    private void setColumns(List<PageFlow> pages) {
        for (PageFlow page : pages) {
            float usual = rightMargins.getOrDefault(width(page.page()), 0f);
            for (PageFlow.Region region : page.regions()) {
                if (region.wholePage() && usual > 0) {
                    setColumn(region, usual);
                }
            }
        }
    }

    private static void setColumn(PageFlow.Region region, float usual) {
        int beyond = 0;
        for (PageItem item : region.items()) {
            if (item instanceof PrintLine line
                    && line.right() > usual + 2
                    && !LineStart.isContentsEntry(line.text)) {
                beyond++;
            }
        }
        for (PageItem item : region.items()) {
            if (item instanceof PrintLine line) {
                line.columnRight = beyond > 2 ? region.right() : usual;
            }
        }
        setQuotations(region.items());
    }

    /** Quotations are often set in on both sides: their own lines show where they end. */
    private static void setQuotations(List<PageItem> items) {
        int i = 0;
        while (i < items.size()) {
            int end = i;
            float right = 0;
            while (end < items.size()
                    && items.get(end) instanceof PrintLine line
                    && items.get(i) instanceof PrintLine first
                    && Math.abs(line.left() - first.left()) <= 2
                    && line.label == 0
                    && line.left() > line.columnLeft + 15
                    && line.right() < line.columnRight - 15) {
                right = Math.max(right, line.right());
                end++;
            }
            setQuotation(items.subList(i, end), right);
            i = Math.max(end, i + 1);
        }
    }

    private static void setQuotation(List<PageItem> items, float right) {
        int full = 0;
        for (PageItem item : items) {
            if (item instanceof PrintLine line) {
                full += right - line.right() < (right - line.left()) * 0.12f ? 1 : 0;
            }
        }
        if (items.size() >= 3 && full * 2 > items.size()) {
            for (PageItem item : items) {
                if (item instanceof PrintLine line) {
                    line.columnRight = right;
                }
            }
        }
    }

    private void measureBottoms(List<PageFlow> pages) {
        for (PageFlow flow : pages) {
            float lowest = 0;
            for (PageFlow.Region region : flow.regions()) {
                if (!region.aside() && !region.items().isEmpty()) {
                    lowest = Math.max(lowest, region.items().getLast().bottom());
                }
            }
            bottoms.put(flow.page().number, lowest);
            float least = flow.page().readingHeight() * 0.7f;
            usualBottoms.merge(width(flow.page()), Math.max(lowest, least), Math::max);
        }
    }

    /**
     * True when more could have stood on the page: what follows was put on a new one on purpose.
     */
    boolean endsEarly(PrintedPage page) {
        float usual = usualBottoms.getOrDefault(width(page), 0f);
        float here = bottoms.getOrDefault(page.number, usual);
        return usual - here > 5 * leading(page.number, bodySize);
    }

    /**
     * Counts the distances after lines that are full, since those go on within their paragraph; the
     * commonest is the leading.
     */
    private void measureLeading(List<PageFlow> pages) {
        var counts = new HashMap<Integer, Map<Integer, Integer>>();
        for (PageFlow page : pages) {
            var onPage = new HashMap<Integer, Map<Integer, Integer>>();
            for (PageFlow.Region region : page.regions()) {
                PrintLine previous = null;
                for (PageItem item : region.items()) {
                    PrintLine line = item instanceof PrintLine l ? l : null;
                    if (previous != null && line != null && isWithinParagraph(previous, line)) {
                        int distance = Math.round((line.baseline - previous.baseline) * 4);
                        onPage.computeIfAbsent(half(line.size), k -> new HashMap<>())
                                .merge(distance, 1, Integer::sum);
                    }
                    previous = line;
                }
            }
            onPage.forEach((size, onThisPage) -> {
                onThisPage.forEach((d, n) ->
                        counts.computeIfAbsent(size, k -> new HashMap<>())
                                .merge(d, n, Integer::sum));
                var commonest = commonest(onThisPage);
                if (commonest.getValue() >= 3) {
                    leadingOnPage.put(key(page.page().number, size), commonest.getKey() / 4f);
                }
            });
        }
        distances.putAll(counts);
        counts.forEach((size, all) -> {
            var commonest = commonest(all);
            // a single pair may be two paragraphs
            if (commonest.getValue() >= 3) {
                leading.put(size, commonest.getKey() / 4f);
            }
        });
    }

    private static long key(int page, int size) {
        return page * 10_000L + size;
    }

    private static Map.Entry<Integer, Integer> commonest(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .orElseThrow();
    }

    private static boolean isWithinParagraph(PrintLine a, PrintLine b) {
        float distance = b.baseline - a.baseline;
        return !LineStart.isContentsEntry(a.text)
                && Math.abs(a.size - b.size) < 0.3f
                && distance > 0.8f * a.size
                && distance < 3 * a.size
                && isFull(a, b);
    }

    /** True when the first word of the next line would not have found room in this one. */
    static boolean isFull(PrintLine line, PrintLine next) {
        float blank = line.size * line.pieces.getLast().font.space;
        return line.right() + blank + next.firstWordWidth() > line.columnRight - 1;
    }

    /** True when lines within paragraphs are that far apart somewhere in the document. */
    boolean isKnownLeading(float size, float distance) {
        var known = distances.getOrDefault(half(size), Map.of());
        int quarters = Math.round(distance * 4);
        int count = 0;
        for (int d = quarters - 1; d <= quarters + 1; d++) {
            count += known.getOrDefault(d, 0);
        }
        return count >= 3;
    }

    /** Of body text, as part of its size. */
    private float typicalLeading() {
        Float body = leading.get(half(bodySize));
        return body == null ? 1.3f : body / bodySize;
    }

    /** The usual distance from baseline to baseline within a paragraph of that size. */
    float leading(int page, float size) {
        Float here = leadingOnPage.get(key(page, half(size)));
        Float usual = leading.get(half(size));
        if (here != null && usual != null && here > usual && here < usual * 1.15f) {
            return usual;
        }
        return here != null ? here : usual != null ? usual : size * typicalLeading();
    }
}
