package org.postil.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The allowed word that a mistyped one most looks like: for messages, never to put it right. */
public final class Nearest {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0_]+");

    private static final int LONGEST = 200;

    private Nearest() {}

    /** A word for comparing: case, white space and underscores evened out. */
    public static String folded(String word) {
        return SPACE.matcher(word.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Empty when nothing is near: more than a third of the letters, and more than one, differ. */
    public static Optional<String> to(String word, Collection<String> allowed) {
        var wanted = folded(word);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
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

    /** Insertions, deletions, substitutions and swaps that lead from one to the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int fewest =
                        Math.min(
                                steps[i - 1][j - 1] + change,
                                Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
            }
        }
        return steps[one.length()][other.length()];
    }
}
