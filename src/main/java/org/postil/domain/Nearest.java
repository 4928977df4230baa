package org.postil.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The allowed word that a mistyped one most looks like: for messages, never to put it right. */
public final class Nearest {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0_]+");

    private Nearest() {}

    /** A word for comparing: case, white space and underscores evened out. */
    public static String folded(String word) {
        return SPACE.matcher(word.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Empty when nothing is near: more than a third of the letters, and more than one, differ. */
    public static Optional<String> to(String word, Collection<String> allowed) {
        var wanted = folded(word);
        String best = null;
        int fewest = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : allowed) {
            int distance = distance(wanted, folded(candidate));
            if (distance < fewest) {
                fewest = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions and substitutions that lead from one to the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + change,
                                Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
