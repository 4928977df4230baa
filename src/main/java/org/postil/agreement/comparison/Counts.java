package org.postil.agreement.comparison;

import org.postil.agreement.CodingMatrix;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has a code where, in numbers of units that two coders at least have rated.
 *
 * @param units how many
 * @param all where each coder who rated the unit has it
 * @param some where some have it and others not
 * @param none where nobody has it
 * @param alone by coder, where that coder has it and no other
 * @param by by coder, where that coder has it, whoever else has
 */
public record Counts(long units, long all, long some, long none, List<Long> alone, List<Long> by) {
    static Counts of(CodingMatrix matrix) {
        int coders = matrix.coders().size();
        long[] alone = new long[coders];
        long[] by = new long[coders];
        long[] sums = new long[3];
        for (int row = 0; row < matrix.rows(); row++) {
            long weight = Math.round(matrix.weight(row));
            int rated = 0;
            int yes = 0;
            int last = 0;
            for (int coder = 0; coder < coders; coder++) {
                int rating = matrix.rating(row, coder);
                rated += rating == CodingMatrix.MISSING ? 0 : 1;
                if (rating == 1) {
                    yes++;
                    last = coder;
                }
            }
            if (rated < 2) {
                continue;
            }
            sums[yes == rated ? 0 : yes == 0 ? 2 : 1] += weight;
            if (yes == 1) {
                alone[last] += weight;
            }
            for (int coder = 0; coder < coders; coder++) {
                by[coder] += matrix.rating(row, coder) == 1 ? weight : 0;
            }
        }
        return new Counts(
                sums[0] + sums[1] + sums[2], sums[0], sums[1], sums[2], list(alone), list(by));
    }

    private static List<Long> list(long[] numbers) {
        var list = new ArrayList<Long>();
        for (long number : numbers) {
            list.add(number);
        }
        return List.copyOf(list);
    }

    /** Added up over several. */
    Counts plus(Counts other) {
        return new Counts(
                units + other.units,
                all + other.all,
                some + other.some,
                none + other.none,
                sum(alone, other.alone),
                sum(by, other.by));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        var sums = new ArrayList<Long>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i) + other.get(i));
        }
        return List.copyOf(sums);
    }
}
