package org.postil.tally;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which names exist when one was not understood, the nearest first. */
final class Names {
    private static final int MOST = 6;

    private Names() {}

    /** In quotes that {@link Conditions} reads back; a quote inside is doubled where it must be. */
    static String quoted(String name) {
        if (name.indexOf('\'') < 0) {
            return "'" + name + "'";
        }
        return name.indexOf('"') < 0 ? '"' + name + '"' : "'" + name.replace("'", "''") + "'";
    }

    /** A sentence that offers the names most like the word; all of them when there are few. */
    static String choose(String word, Collection<String> names) {
        if (names.isEmpty()) {
            return "There are none yet.";
        }
        var near = near(word, names);
        String list = near.stream().map(Names::quoted).collect(Collectors.joining(", "));
        return near.size() == names.size()
                ? "There is: " + list + "."
                : "Did you mean one of: " + list + "?";
    }

    static List<String> near(String word, Collection<String> names) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(n -> distance(wanted, n.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    /** Edits between the two; a word that holds the other is nearer than any that does not. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        boolean holds = !a.isEmpty() && (b.contains(a) || a.contains(b));
        return holds ? row[b.length()] - 1000 : row[b.length()];
    }
}
