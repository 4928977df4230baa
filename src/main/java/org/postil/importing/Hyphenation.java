package org.postil.importing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a hyphen at the end of a line belongs to the word ("multi-agency") or to the line
 * ("safe-guarding"): by how the rest of the document writes the word.
 */
final class Hyphenation {
    private static final Set<String> KEPT =
            Set.of(
                    "multi", "non", "self", "ex", "co", "well", "long", "short", "inter", "post",
                    "pre", "high", "low", "part", "full", "one", "two", "three", "cross", "half",
                    "anti", "follow", "step", "single", "by", "so", "day", "face", "in", "out");

    private final Set<String> words = new HashSet<>();

    /**
     * @param text the document's lines
     */
    Hyphenation(Iterable<TextLine> text) {
        for (var line : text) {
            collect(line.text());
        }
    }

    private void collect(String line) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside =
                    i < line.length()
                            && (Character.isLetter(line.charAt(i))
                                    || line.charAt(i) == '-' && start >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    /**
     * @param before the part of the word in front of the hyphen
     * @param after the part on the next line
     * @return true when the hyphen was only put in to break the line
     */
    boolean isOnlyForTheLine(String before, String after) {
        var first = before.toLowerCase(Locale.ROOT);
        var second = after.toLowerCase(Locale.ROOT);
        if (words.contains(first + '-' + second)) {
            return false;
        }
        if (words.contains(first + second)) {
            return true;
        }
        return !KEPT.contains(first) && first.indexOf('-') < 0;
    }
}
