package org.postil.agreement.comparison;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CodingMatrix;

import java.util.ArrayList;
import java.util.List;

/**
 * Units and who put a code on them.
 *
 * @param matrix 1 where a coder has it, 0 where not, missing where the coder has not read; a row
 *     may stand for several units of one review that are rated alike
 * @param reviews the number of each row's review among those compared
 * @param names of the rows
 */
public record RatedUnits(CodingMatrix matrix, List<Integer> reviews, List<String> names) {
    public RatedUnits {
        reviews = List.copyOf(reviews);
        names = List.copyOf(names);
    }

    static final List<String> ABSENT_PRESENT = List.of("0", "1");

    int[] clusters() {
        return reviews.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Collects rows for yes and no. */
    static final class Rows {
        private final Universe universe;
        private final int coders;
        private final CodingMatrix.Builder matrix;
        private final List<Integer> reviews = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        Rows(Universe universe, List<String> coders) {
            this.universe = universe;
            this.coders = coders.size();
            matrix = CodingMatrix.of(coders).declare(ABSENT_PRESENT);
        }

        /**
         * @param pattern a bit for each coder who has the code
         * @param units how many are rated so
         */
        void add(int review, String name, int pattern, double units) {
            var ratings = new ArrayList<@Nullable String>();
            for (int coder = 0; coder < coders; coder++) {
                ratings.add(
                        universe.isRead(review, coder)
                                ? ABSENT_PRESENT.get(pattern >> coder & 1)
                                : null);
            }
            matrix.alike(ratings, units);
            reviews.add(review);
            names.add(name);
        }

        RatedUnits build() {
            return new RatedUnits(matrix.build(), reviews, names);
        }
    }
}
