package org.postil.agreement.comparison;

import org.postil.agreement.CodingMatrix;
import org.postil.agreement.Estimate;
import org.postil.agreement.KrippendorffAlpha;
import org.postil.agreement.NumberMetric;
import org.postil.agreement.PercentAgreement;
import org.postil.agreement.SpecificAgreement;
import org.postil.domain.Review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far coders agree in one review: every code that has none under it, on every unit of the
 * review, is one decision.
 */
public record ReviewAgreement(
        Review review, Counts counts, Estimate percent, Estimate positive, Estimate alpha) {

    /** In the order of the reviews compared. */
    public static List<ReviewAgreement> of(Agreement agreement) {
        var coders = agreement.coders();
        var universe = agreement.universe();
        var rows = new ArrayList<RatedUnits.Rows>();
        universe.reviews().forEach(review -> rows.add(new RatedUnits.Rows(universe, coders)));
        for (var code : agreement.codes()) {
            if (code.lowest()) {
                var matrix = code.units().matrix();
                for (int row = 0; row < matrix.rows(); row++) {
                    int review = code.units().reviews().get(row);
                    rows.get(review).add(review, "", pattern(matrix, row), matrix.weight(row));
                }
            }
        }
        var all = new ArrayList<ReviewAgreement>();
        for (int r = 0; r < rows.size(); r++) {
            var matrix = rows.get(r).build().matrix();
            all.add(
                    new ReviewAgreement(
                            universe.reviews().get(r),
                            Counts.of(matrix),
                            new PercentAgreement().of(matrix),
                            SpecificAgreement.positive(OptionalInt.of(1)).of(matrix),
                            new KrippendorffAlpha(NumberMetric.NOMINAL).of(matrix)));
        }
        return List.copyOf(all);
    }

    /** A bit for each coder who has the code. */
    static int pattern(CodingMatrix matrix, int row) {
        int pattern = 0;
        for (int coder = 0; coder < matrix.coders().size(); coder++) {
            pattern |= matrix.rating(row, coder) == 1 ? 1 << coder : 0;
        }
        return pattern;
    }
}
