package org.postil.importing;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Knows headings by their type: larger than the body, or bold, or short and in capitals. Their
 * level is the rank of their type among those the document uses for headings; the title page's own
 * sizes do not count.
 */
final class PdfHeadings {
    private static final int LONGEST = 200;
    private static final int LOWEST = 6;

    private final float bodySize;

    /** Rank from 1 by weight of type, heaviest first. */
    private final TreeMap<Integer, Integer> ranks = new TreeMap<>(Comparator.reverseOrder());

    PdfHeadings(float bodySize, List<PageFlow> pages) {
        this.bodySize = bodySize;
        for (PageFlow flow : pages) {
            if (flow.page().number == 1 && pages.size() > 2) {
                continue;
            }
            for (PageFlow.Region region : flow.regions()) {
                for (PageItem item : region.items()) {
                    if (item instanceof PrintLine line && standsOut(line)) {
                        ranks.put(weight(line), 0);
                    }
                }
            }
        }
        int rank = 0;
        for (var entry : ranks.entrySet()) {
            entry.setValue(Math.min(++rank, LOWEST));
        }
    }

    private static int weight(PrintLine line) {
        return Math.round(line.size * 2) * 2 + (line.bold ? 1 : 0);
    }

    private boolean standsOut(PrintLine line) {
        return isLarge(line) || line.bold && line.size >= bodySize * 0.95f;
    }

    private boolean isLarge(PrintLine line) {
        return line.size >= bodySize * 1.1f;
    }

    /** The level from 1, or 0 for what is no heading. */
    int level(DraftText text) {
        PrintLine first = text.first().line();
        String words = text.text();
        if (words.length() > LONGEST
                || text.lines() > 4
                || words.chars().noneMatch(Character::isLetter)
                || LineStart.isContentsEntry(words)) {
            return 0;
        }
        boolean sentence = words.endsWith(".") || words.endsWith(";") || words.endsWith(",");
        if (!isLarge(first)) {
            boolean capitals = words.length() >= 4 && words.length() <= 80 && isCapitals(words);
            if (!first.bold && !capitals || sentence || words.length() > 120) {
                return 0;
            }
        }
        return ranks.getOrDefault(weight(first), first.size > bodySize * 1.1f ? 1 : LOWEST);
    }

    private static boolean isCapitals(String words) {
        return words.chars().noneMatch(Character::isLowerCase)
                && words.chars().filter(Character::isUpperCase).count() >= 4;
    }
}
