package org.postil.agreement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The metrics of categories that are sets of codes. A set is written as its members with a bar
 * between them; the empty set is a bar alone. Two empty sets are equal.
 */
public enum SetMetric implements Metric {
    /** 1 - |both| / |either| (Jaccard 1912). */
    JACCARD {
        @Override
        double between(Set<String> one, Set<String> other) {
            return 1 - overlap(one, other);
        }
    },
    /**
     * 1 - Jaccard x monotonicity, which is 1 for equal sets, 2/3 where one holds the other, 1/3
     * where they cross, 0 where they do not meet (Passonneau 2006). Others call (1 - Jaccard) x
     * monotonicity by the same name; the numbers differ.
     */
    MASI {
        @Override
        double between(Set<String> one, Set<String> other) {
            return 1 - overlap(one, other) * monotonicity(one, other);
        }
    };

    private static final String BAR = "|";

    abstract double between(Set<String> one, Set<String> other);

    /** How a set is written as a category. */
    public static String label(Set<String> codes) {
        return codes.isEmpty() ? BAR : String.join(BAR, new TreeSet<>(codes));
    }

    static Set<String> members(String label) {
        var members = new HashSet<>(Arrays.asList(label.split("\\|")));
        members.remove("");
        return members;
    }

    @Override
    public Ruler ruler(CodingMatrix matrix, double[] totals) {
        var labels = matrix.categories();
        return new Measured(
                matrix.distances(
                        this,
                        (one, other) ->
                                between(members(labels.get(one)), members(labels.get(other)))));
    }

    private static double overlap(Set<String> one, Set<String> other) {
        var either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 1 : (double) common(one, other) / either.size();
    }

    private static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private static double monotonicity(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.containsAll(other) || other.containsAll(one)) {
            return 2.0 / 3;
        }
        return common(one, other) > 0 ? 1.0 / 3 : 0;
    }
}
