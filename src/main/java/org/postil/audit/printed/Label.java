package org.postil.audit.printed;

import java.util.Comparator;
import java.util.HashSet;
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
 * @param person whose value it is, as {@link org.postil.domain.Variable.Level#key}; empty for a
 *     code, and for what is told of the review
 */
record Label(String key, List<Set<String>> names, Set<String> of, double share, String person) {
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
     * @param parts the words close by, those of a label of a table apart from those of another
     * @param initials of each few words that follow each other close by
     * @param keys of codes that are named close by
     * @param persons who is spoken of: those named close by, else those of the whole sentence
     */
    record Around(
            Set<String> near,
            List<Set<String>> parts,
            Set<String> wide,
            Set<String> initials,
            Set<String> keys,
            Set<String> persons) {
        Around {
            initials = Set.copyOf(initials);
            near = Set.copyOf(near);
            parts = List.copyOf(parts);
            wide = Set.copyOf(wide);
            keys = Set.copyOf(keys);
            persons = Set.copyOf(persons);
        }

        /** Without the rest of the sentence. */
        Around close() {
            return new Around(near, parts, Set.of(), initials, keys, persons);
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
        if (isOfAnother(around)) {
            return 0;
        }
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

    /** What is said of perpetrators only is no number of victims. */
    private boolean isOfAnother(Around around) {
        return !person.isEmpty() && !around.persons.isEmpty() && !around.persons.contains(person);
    }

    /**
     * What the words close by say of it: its longest name that they hold whole, its key, and what
     * it is a value of. Empty unless they hold a name or the key.
     */
    Set<String> said(Around around) {
        var said = new HashSet<String>();
        names.stream()
                .filter(name -> !name.isEmpty() && name.stream().allMatch(around::says))
                .max(Comparator.comparingInt(Set::size))
                .ifPresent(said::addAll);
        if (!key.isEmpty() && around.keys.contains(key)) {
            said.add(key);
            // of a name beside its key, what is there
            names.forEach(name -> name.stream().filter(around::says).forEach(said::add));
        }
        if (!said.isEmpty()) {
            of.stream().filter(around.near::contains).forEach(said::add);
        }
        return said;
    }

    /** Whether one label of a table, or a sentence, says a whole name of it. */
    boolean isSaidInOnePart(Around around) {
        return names.stream()
                .anyMatch(name ->
                        !name.isEmpty()
                                && around.parts.stream().anyMatch(part -> part.containsAll(name)));
    }

    /** Those words of its names that stand anywhere around. */
    Set<String> partly(Around around) {
        var found = new HashSet<String>();
        for (Set<String> name : names) {
            name.stream()
                    .filter(word -> around.says(word) || around.wide.contains(word))
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * Whether the words close by say this much and nothing much else.
     *
     * @param besides words that are said of something else, as of a column
     * @param most other words than its own, for each of a name of one word
     */
    boolean isMeant(Around around, Set<String> besides, int most) {
        if (!key.isEmpty() && around.keys.contains(key)) {
            return true;
        }
        long words =
                around.near.stream().filter(w -> !of.contains(w) && !besides.contains(w)).count();
        return names.stream()
                .anyMatch(name ->
                        !name.isEmpty()
                                && name.stream().allMatch(around::says)
                                && (name.size() >= 2 || words <= most));
    }
}
