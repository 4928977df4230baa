package org.postil.audit.printed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a row or a column of the study is called, to be compared with the words around a figure.
 *
 * @param key of a code, folded; empty without one
 * @param names each as folded words; one of them is enough
 * @param of what the name is a value of ("victim", "sex"), which a draft need not say
 * @param share how much of the likeness is for these, 0 to 1
 */
record Label(String key, List<Set<String>> names, Set<String> of, double share) {
    private static final double KEY = 1.2;
    private static final double OTHER_KEY = 0.3;
    private static final double FAR = 0.6;

    Label {
        names = List.copyOf(names);
        of = Set.copyOf(of);
    }

    /**
     * The words around a figure.
     *
     * @param initials of each few words that follow each other close by
     * @param keys of codes that are named close by
     */
    record Around(Set<String> near, Set<String> wide, Set<String> initials, Set<String> keys) {
        Around {
            initials = Set.copyOf(initials);
            near = Set.copyOf(near);
            wide = Set.copyOf(wide);
            keys = Set.copyOf(keys);
        }

        boolean says(String word) {
            return near.contains(word) || initials.contains(word);
        }
    }

    /**
     * How well the words fit: 0 not at all, 1 every word is there, more when the key is.
     *
     * @param weights of words: the fewer labels have one, the more it says
     */
    double fits(Around around, Map<String, Double> weights) {
        if (!key.isEmpty() && around.keys.contains(key)) {
            return KEY;
        }
        double best = 0;
        for (Set<String> name : names) {
            best = Math.max(best, covered(name, around, weights));
        }
        if (share > 0) {
            best = best * (1 - share) + (best == 0 ? 0 : share * covered(of, around, weights));
        }
        return !key.isEmpty() && !around.keys.isEmpty() ? best * OTHER_KEY : best;
    }

    private static double covered(Set<String> words, Around around, Map<String, Double> weights) {
        double all = 0;
        double found = 0;
        for (String word : words) {
            double weight = weights.getOrDefault(word, 1.0);
            all += weight;
            if (around.says(word)) {
                found += weight;
            } else if (around.wide.contains(word)) {
                found += weight * FAR;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** Whether the words close by say this much and nothing much else. */
    boolean isMeant(Around around) {
        if (!key.isEmpty() && around.keys.contains(key)) {
            return true;
        }
        return names.stream()
                .anyMatch(name ->
                        !name.isEmpty()
                                && name.stream().allMatch(around::says)
                                && (name.size() >= 2
                                        || around.near.stream().filter(w -> !of.contains(w)).count()
                                                <= 2L * name.size()));
    }
}
