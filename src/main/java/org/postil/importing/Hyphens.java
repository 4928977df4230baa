package org.postil.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether a hyphen at the end of a line belongs to the word.
 *
 * <p>A soft hyphen never does. Another one is looked up in the document itself: where the
 * hyphenated form stands elsewhere it stays ("sign-up"), where the joined form does it goes. When
 * neither is known: it stays before a capital or digit, after a part that often takes one ("self-",
 * "non-"), and in a word with another hyphen ("sixteen-year-old"); for the rest the document's own
 * habit counts. A document that divides words does so on many lines, and most of its divided words
 * stand undivided elsewhere; in one that does not, only words that have a hyphen anyway end in one.
 */
final class Hyphens {
    private static final Set<String> TAKES_HYPHEN =
            Set.of(
                    "self", "non", "ex", "co", "pre", "post", "multi", "anti", "cross", "well",
                    "half", "inter", "semi", "mid", "so", "long", "short", "high", "low", "part",
                    "full", "one", "two", "three", "four", "five", "six", "face", "step", "day",
                    "sub", "by", "follow", "e", "in", "on", "re", "life", "risk", "year");

    private final Map<String, Integer> counts = new HashMap<>();

    /** How often a word stands alone on its line with small letters after it. */
    private final Map<String, Integer> brokenOff = new HashMap<>();

    private final boolean divides;

    /**
     * @param lines of the document, in the order in which they are read
     */
    Hyphens(List<String> lines) {
        var pairs = new ArrayList<String[]>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (endsInHyphen(line)) {
                String tail = tail(line);
                String head = head(lines.get(i + 1));
                if (!head.isEmpty() && Character.isLowerCase(head.charAt(0))) {
                    pairs.add(new String[] {key(tail + head), key(tail + '-' + head)});
                }
            }
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (mayBeBroken(lines.get(i), lines.get(i + 1))) {
                counts.put(key(lines.get(i)), 0);
                brokenOff.merge(key(lines.get(i)), 1, Integer::sum);
                counts.put(key(lines.get(i) + head(lines.get(i + 1))), 0);
                counts.put(key(lines.get(i) + head(lines.get(i + 1)) + 's'), 0);
            }
        }
        for (String[] pair : pairs) {
            counts.put(pair[0], 0);
            counts.put(pair[1], 0);
        }
        if (!counts.isEmpty()) {
            lines.forEach(this::count);
        }
        divides = divides(pairs, lines.size());
    }

    private boolean divides(List<String[]> pairs, int lines) {
        int joined = 0;
        int hyphenated = 0;
        for (String[] pair : pairs) {
            int whole = counts.getOrDefault(pair[0], 0);
            int parted = counts.getOrDefault(pair[1], 0);
            joined += whole > parted ? 1 : 0;
            hyphenated += parted > 0 ? 1 : 0;
        }
        if (joined != hyphenated) {
            return joined > hyphenated;
        }
        return lines < 40 || pairs.size() * 20 > lines;
    }

    private void count(String line) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && isWordPart(line.charAt(i))) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                if (i < line.length() || line.charAt(i - 1) != '-') {
                    counts.computeIfPresent(key(line.substring(start, i)), (k, n) -> n + 1);
                }
                start = -1;
            }
        }
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '-';
    }

    /** True for a line whose last word may go on in the next. */
    static boolean endsInHyphen(CharSequence line) {
        int length = line.length();
        if (length < 2) {
            return false;
        }
        char last = line.charAt(length - 1);
        return (last == '-' || last == '\u2010' || last == PrintedText.SOFT_HYPHEN)
                && Character.isLetterOrDigit(line.charAt(length - 2));
    }

    private static String tail(CharSequence line) {
        int start = line.length() - 1;
        while (start > 0 && isWordPart(line.charAt(start - 1))) {
            start--;
        }
        return line.subSequence(start, line.length() - 1).toString();
    }

    private static String head(String line) {
        int end = 0;
        while (end < line.length() && isWordPart(line.charAt(end))) {
            end++;
        }
        while (end > 0 && line.charAt(end - 1) == '-') {
            end--;
        }
        return line.substring(0, end);
    }

    /** A word alone on its line, with small letters after it. */
    private static boolean mayBeBroken(String line, String next) {
        for (int i = 0; i < line.length(); i++) {
            if (!Character.isLetter(line.charAt(i))) {
                return false;
            }
        }
        return line.length() > 3 && !head(next).isEmpty() && LineStart.startsLower(next);
    }

    /**
     * True when a word too long for its cell was broken without a hyphen: whole, it stands
     * elsewhere in the document; its first part does only where it was broken.
     */
    boolean isBrokenWord(String line, String next) {
        if (!mayBeBroken(line, next)) {
            return false;
        }
        String word = key(line + head(next));
        int whole = counts.getOrDefault(word, 0) + counts.getOrDefault(word + 's', 0);
        return whole > 0 && counts.getOrDefault(key(line), 0) <= broken(key(line));
    }

    private int broken(String part) {
        return brokenOff.getOrDefault(part, 0);
    }

    /**
     * @param line ends in a hyphen
     * @param next what follows
     */
    boolean isRemovedBetween(CharSequence line, String next) {
        if (line.charAt(line.length() - 1) == PrintedText.SOFT_HYPHEN) {
            return true;
        }
        String tail = tail(line);
        String head = head(next);
        if (head.isEmpty() || tail.isEmpty() || !Character.isLowerCase(head.charAt(0))) {
            return false;
        }
        int parted = counts.getOrDefault(key(tail + '-' + head), 0);
        int whole = counts.getOrDefault(key(tail + head), 0);
        if (parted != whole) {
            return whole > parted;
        }
        boolean compound =
                tail.indexOf('-') >= 0
                        || head.indexOf('-') >= 0
                        || TAKES_HYPHEN.contains(key(tail));
        return divides && !compound;
    }
}
