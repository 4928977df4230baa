package org.postil.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows running headers, footers and page numbers by what they do: the same words come back on
 * several pages at about the same distance from the edge, or a number counts the pages. Knows
 * nothing of any format.
 *
 * <p>Only the outermost lines of a page can be furniture, and a line only when all lines between it
 * and the edge are.
 */
final class RunningLines {
    /** How many lines at either end of a page are looked at. */
    static final int DEPTH = 4;

    /**
     * @param text of the line
     * @param distance from the edge of the page in points (or lines), to tell a header from a
     *     heading that happens to come back
     */
    record Line(String text, float distance) {}

    /**
     * @param top the first lines, outermost first
     * @param bottom the last lines, outermost first; may hold the same lines as top on short pages
     */
    record PageEdges(List<Line> top, List<Line> bottom) {}

    /** How many lines at the top and at the bottom of a page are furniture. */
    record Found(int top, int bottom) {}

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:page|p\\.?|seite|-|–|\\[|\\()?\\s*#\\s*(?:(?:of|/|\\||-|–|\\]|\\))\\s*#?)?\\s*"
                        + "(?:\\|?\\s*p\\s?a\\s?g\\s?e)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_OF =
            Pattern.compile("page\\s*#(?:\\s*(?:of|/)\\s*#)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROMAN = Pattern.compile("[ivxl]{1,7}");
    private static final float SAME_PLACE = 5;

    private final List<PageEdges> pages;

    private RunningLines(List<PageEdges> pages) {
        this.pages = pages;
    }

    /** One answer per page. */
    static List<Found> in(List<PageEdges> pages) {
        var lines = new RunningLines(pages);
        boolean[][] top = lines.furniture(true);
        boolean[][] bottom = lines.furniture(false);
        var result = new ArrayList<Found>();
        for (int i = 0; i < pages.size(); i++) {
            result.add(new Found(outermost(top[i]), outermost(bottom[i])));
        }
        return result;
    }

    private static int outermost(boolean[] furniture) {
        int count = 0;
        while (count < furniture.length && furniture[count]) {
            count++;
        }
        return count;
    }

    private record Seen(int page, int line, float distance, List<Integer> numbers) {}

    private List<Line> edge(int page, boolean top) {
        var lines = top ? pages.get(page).top() : pages.get(page).bottom();
        return lines.size() > DEPTH ? lines.subList(0, DEPTH) : lines;
    }

    private boolean[][] furniture(boolean top) {
        var result = new boolean[pages.size()][];
        Map<String, List<Seen>> byKey = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            var lines = edge(page, top);
            result[page] = new boolean[lines.size()];
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var numbers = new ArrayList<Integer>();
                String key = key(line.text(), numbers);
                byKey.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new Seen(page, i, line.distance(), numbers));
                if (PAGE_OF.matcher(key).matches()) {
                    result[page][i] = true;
                }
            }
        }
        for (var entry : byKey.entrySet()) {
            boolean counts = NUMBERED.matcher(entry.getKey()).matches();
            for (Seen seen : entry.getValue()) {
                if (comesBack(seen, entry.getValue(), counts)) {
                    result[seen.page][seen.line] = true;
                }
            }
        }
        return result;
    }

    /**
     * The line without regard to case, blanks and digits; its numbers are put into the list. A
     * roman numeral alone is a number.
     */
    private static String key(String text, List<Integer> numbers) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (ROMAN.matcher(bare).matches()) {
            numbers.add(roman(bare));
            return "#";
        }
        var key = new StringBuilder();
        int i = 0;
        while (i < bare.length()) {
            char c = bare.charAt(i);
            if (Character.isDigit(c)) {
                int number = 0;
                while (i < bare.length() && Character.isDigit(bare.charAt(i))) {
                    number = (number * 10 + Character.digit(bare.charAt(i), 10)) % 1_000_000;
                    i++;
                }
                numbers.add(number);
                key.append('#');
                continue;
            }
            boolean blank = Character.isWhitespace(c);
            if (!blank || !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(blank ? ' ' : c);
            }
            i++;
        }
        return key.toString();
    }

    private static int roman(String text) {
        int total = 0;
        int last = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value =
                    switch (text.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        default -> 50;
                    };
            total += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return total;
    }

    /**
     * Words come back when at least three pages have them at one place, or two in a file of up to
     * four pages; a page number already when two pages are counted rightly.
     */
    private boolean comesBack(Seen seen, List<Seen> all, boolean numberOnly) {
        Set<Integer> same = new HashSet<>();
        int counted = 0;
        for (Seen other : all) {
            if (Math.abs(other.distance - seen.distance) > SAME_PLACE) {
                continue;
            }
            boolean equal = other.numbers.equals(seen.numbers);
            boolean counting = countsPages(seen, other);
            if (equal && !numberOnly || counting) {
                same.add(other.page);
            }
            counted += counting && other.page != seen.page ? 1 : 0;
        }
        if (numberOnly) {
            return counted >= 1;
        }
        return same.size() >= Math.min(3, Math.max(2, (pages.size() + 1) / 2));
    }

    /** True when one number differs, and by as much as the pages do. */
    private static boolean countsPages(Seen a, Seen b) {
        if (a.numbers.size() != b.numbers.size() || a.numbers.isEmpty()) {
            return false;
        }
        boolean counts = false;
        for (int i = 0; i < a.numbers.size(); i++) {
            int difference = a.numbers.get(i) - b.numbers.get(i);
            if (difference != 0 && difference != a.page - b.page) {
                return false;
            }
            counts |= difference == a.page - b.page;
        }
        return counts;
    }
}
