package org.postil.agreement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who rated what how: units x coders, each cell a category or missing. A row may stand for many
 * units that were rated alike. Never changed once built.
 */
public final class CodingMatrix {
    /** A coder's rating of a unit that the coder did not rate. */
    public static final int MISSING = -1;

    private final List<String> coders;
    private final List<String> categories;
    private final int declared;
    private final boolean ordered;
    private final boolean tabulated;
    private final int[][] rows;
    private final double[] weights;

    /** Shared with matrices of the same categories: sets are compared once, not in each draw. */
    private final Map<Metric, double[][]> distances;

    private final boolean drawn;

    private CodingMatrix(
            List<String> coders,
            List<String> categories,
            int declared,
            boolean ordered,
            boolean tabulated,
            int[][] rows,
            double[] weights) {
        this(
                coders,
                categories,
                declared,
                ordered,
                tabulated,
                rows,
                weights,
                new ConcurrentHashMap<>(),
                false);
    }

    private CodingMatrix(
            List<String> coders,
            List<String> categories,
            int declared,
            boolean ordered,
            boolean tabulated,
            int[][] rows,
            double[] weights,
            Map<Metric, double[][]> distances,
            boolean drawn) {
        this.coders = coders;
        this.categories = categories;
        this.declared = declared;
        this.ordered = ordered;
        this.tabulated = tabulated;
        this.rows = rows;
        this.weights = weights;
        this.distances = distances;
        this.drawn = drawn;
    }

    public static Builder of(Collection<String> coders) {
        return new Builder(List.copyOf(coders));
    }

    public List<String> coders() {
        return coders;
    }

    /** The labels of the categories, those declared first, then those met, in order. */
    public List<String> categories() {
        return categories;
    }

    /** How many categories were possible: those declared, or, if more, those met. */
    public int possible() {
        return Math.max(declared, categories.size());
    }

    public OptionalInt category(String label) {
        int at = categories.indexOf(label);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Whether the order of the categories was declared. */
    boolean isOrdered() {
        return ordered;
    }

    boolean isTabulated() {
        return tabulated;
    }

    /** How many rows there are; a row may stand for several units. */
    public int rows() {
        return rows.length;
    }

    /** The number of the category, or {@link #MISSING}. */
    public int rating(int row, int coder) {
        return rows[row][coder];
    }

    /** How many units a row stands for. */
    public double weight(int row) {
        return weights[row];
    }

    /** How many units there are, rated or not. */
    public double units() {
        return Arrays.stream(weights).sum();
    }

    /** How many units two coders at least have rated. */
    public double unitsInCommon() {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            if (ratings(row) > 1) {
                sum += weights[row];
            }
        }
        return sum;
    }

    /** Why nothing can be compared at all; empty where something can. */
    Optional<Why> obstacle() {
        if (coders.size() < 2) {
            return Optional.of(Why.ONE_CODER);
        }
        return unitsInCommon() == 0 ? Optional.of(Why.NOTHING_IN_COMMON) : Optional.empty();
    }

    /** How many coders rated a unit of this row. */
    int ratings(int row) {
        int count = 0;
        for (int rating : rows[row]) {
            count += rating == MISSING ? 0 : 1;
        }
        return count;
    }

    /** The number that a category's label is; empty if it is none. */
    OptionalDouble number(int category) {
        try {
            double number = Double.parseDouble(categories.get(category));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The units that all coders have rated. */
    CodingMatrix jointly() {
        var kept = new ArrayList<Integer>();
        for (int row = 0; row < rows.length; row++) {
            if (ratings(row) == coders.size()) {
                kept.add(row);
            }
        }
        int[][] some = new int[kept.size()][];
        double[] of = new double[kept.size()];
        for (int i = 0; i < of.length; i++) {
            some[i] = rows[kept.get(i)];
            of[i] = weights[kept.get(i)];
        }
        return like(coders, some, of);
    }

    /** With the same categories, drawn if this is. */
    private CodingMatrix like(List<String> names, int[][] some, double[] of) {
        return new CodingMatrix(
                names, categories, declared, ordered, tabulated, some, of, distances, drawn);
    }

    /** Whether it is a draw of the bootstrap, of which nobody asks a variance. */
    boolean isDrawn() {
        return drawn;
    }

    /** What two of the coders rated, each unit of it. */
    CodingMatrix pair(int one, int other) {
        int[][] two = new int[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            two[row] = new int[] {rows[row][one], rows[row][other]};
        }
        var names = List.of(coders.get(one), coders.get(other));
        return like(names, two, weights);
    }

    /** One category (1) against the rest (0); what is missing stays missing. */
    public CodingMatrix against(int category) {
        int[][] binary = new int[rows.length][coders.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int coder = 0; coder < coders.size(); coder++) {
                int rating = rows[row][coder];
                binary[row][coder] = rating == MISSING ? MISSING : rating == category ? 1 : 0;
            }
        }
        return new CodingMatrix(coders, List.of("0", "1"), 2, true, tabulated, binary, weights);
    }

    /** Rows that are rated alike as one row, in the order of the first. */
    CodingMatrix merged() {
        var sums = new LinkedHashMap<List<Integer>, Double>();
        for (int row = 0; row < rows.length; row++) {
            sums.merge(Arrays.stream(rows[row]).boxed().toList(), weights[row], Double::sum);
        }
        int[][] some =
                sums.keySet().stream()
                        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        double[] of = sums.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new CodingMatrix(coders, categories, declared, ordered, tabulated, some, of);
    }

    /** For each row, which row of a merged matrix is rated alike. */
    int[] placesIn(CodingMatrix merged) {
        var places = new HashMap<List<Integer>, Integer>();
        for (int row = 0; row < merged.rows.length; row++) {
            places.put(Arrays.stream(merged.rows[row]).boxed().toList(), row);
        }
        return Arrays.stream(rows)
                .mapToInt(row -> places.get(Arrays.stream(row).boxed().toList()))
                .toArray();
    }

    /** The same rows, standing for other numbers of units; for the bootstrap. */
    CodingMatrix weighted(double[] others) {
        return new CodingMatrix(
                coders, categories, declared, ordered, tabulated, rows, others, distances, true);
    }

    /** Distances between categories that depend on their labels alone, kept once computed. */
    Distance distances(Metric metric, Distance computed) {
        var table =
                distances.computeIfAbsent(
                        metric,
                        m -> {
                            int q = categories.size();
                            double[][] all = new double[q][q];
                            for (int one = 0; one < q; one++) {
                                for (int other = 0; other < q; other++) {
                                    all[one][other] = computed.between(one, other);
                                }
                            }
                            return all;
                        });
        return (one, other) -> table[one][other];
    }

    /** Collects rows. */
    public static final class Builder {
        private final List<String> coders;
        private final Map<String, Integer> categories = new LinkedHashMap<>();
        private final List<int[]> rows = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private int declared;
        private boolean ordered;
        private boolean tabulated;

        private Builder(List<String> coders) {
            this.coders = coders;
        }

        /** How many categories were possible, where their names are not known. */
        public Builder declare(int possible) {
            declared = possible;
            return this;
        }

        /** The categories that were possible, in their order, the least first. */
        public Builder declare(List<String> labels) {
            labels.forEach(this::index);
            declared = labels.size();
            ordered = true;
            return this;
        }

        /** A unit's ratings by coder, in the order of the coders; null where there is none. */
        public Builder unit(List<? extends @Nullable String> ratings) {
            return add(ratings, 1);
        }

        /**
         * Units that were rated alike. The matrix is a table from then on, and variances have 1/n.
         *
         * @param weight how many units; 0 or more
         */
        public Builder units(List<? extends @Nullable String> ratings, double weight) {
            tabulated = true;
            return add(ratings, weight);
        }

        /**
         * Units that were rated alike, of data that were not tabulated: as if each had been added.
         *
         * @param count how many units; 0 or more
         */
        public Builder alike(List<? extends @Nullable String> ratings, double count) {
            return add(ratings, count);
        }

        private Builder add(List<? extends @Nullable String> ratings, double weight) {
            if (ratings.size() != coders.size()) {
                throw new IllegalArgumentException(
                        ratings.size() + " ratings by " + coders.size() + " coders");
            }
            int[] row = new int[ratings.size()];
            for (int i = 0; i < row.length; i++) {
                var label = ratings.get(i);
                row[i] = label == null ? MISSING : index(label);
            }
            rows.add(row);
            weights.add(weight);
            return this;
        }

        private int index(String label) {
            return categories.computeIfAbsent(label, x -> categories.size());
        }

        public CodingMatrix build() {
            return new CodingMatrix(
                    coders,
                    List.copyOf(categories.keySet()),
                    declared,
                    ordered,
                    tabulated,
                    rows.toArray(int[][]::new),
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
