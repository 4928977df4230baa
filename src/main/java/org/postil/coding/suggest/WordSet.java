package org.postil.coding.suggest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The different words of a text that carry meaning, to tell how alike two texts are. */
final class WordSet {
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    ("a an the of and or to in on at by for from with that which who is are be been"
                         + " was it its their this these those as all any should must will shall"
                         + " has have not")
                            .split(" "));

    private final int[] words;

    private WordSet(int[] words) {
        this.words = words;
    }

    static WordSet of(CharSequence text) {
        int[] found = new int[16];
        int count = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            var word = new StringBuilder();
            while (i < length && isOfWord(text.charAt(i))) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    word.append(text.charAt(i));
                }
                i++;
            }
            String folded = word.toString().toLowerCase(Locale.ROOT);
            if (!EMPTY_WORDS.contains(folded)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = stem(folded).hashCode();
            }
        }
        int[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return new WordSet(Arrays.stream(sorted).distinct().toArray());
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }

    /** So that "reviews", "reviewed" and "reviewing" are one word. */
    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        if (word.length() > 4 && (word.endsWith("ed") || word.endsWith("es"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && (word.endsWith("s") || word.endsWith("e"))) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    int size() {
        return words.length;
    }

    int shared(WordSet other) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < words.length && j < other.words.length) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** From 0, nothing in common, to 1, the same words. */
    double likeness(WordSet other) {
        int total = words.length + other.words.length;
        return total == 0 ? 0 : 2.0 * shared(other) / total;
    }

    /** What share of the smaller one's words the other has too. */
    double within(WordSet other) {
        int smaller = Math.min(words.length, other.words.length);
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }
}
