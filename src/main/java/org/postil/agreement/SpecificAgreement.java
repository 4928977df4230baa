package org.postil.agreement;

import java.util.OptionalInt;

/**
 * Agreement on one category: of the pairs of ratings one of which is the category, the share in
 * which both are; for two coders 2a / (2a + b + c), also known as F1 and Dice (Cicchetti and
 * Feinstein 1990; for more coders Uebersax 1982).
 */
public final class SpecificAgreement implements Measure {
    private final OptionalInt category;
    private final boolean positive;

    private SpecificAgreement(OptionalInt category, boolean positive) {
        this.category = category;
        this.positive = positive;
    }

    /** On a category; {@link Why#NO_POSITIVE} where there is none. */
    public static Measure positive(OptionalInt category) {
        return new SpecificAgreement(category, true);
    }

    /** On all that is not the category. */
    public static Measure negative(OptionalInt category) {
        return new SpecificAgreement(category, false);
    }

    @Override
    public Estimate of(CodingMatrix matrix) {
        var obstacle = matrix.obstacle();
        if (obstacle.isPresent()) {
            return Estimate.undefined(obstacle.get());
        }
        if (category.isEmpty()) {
            return Estimate.undefined(Why.NO_POSITIVE);
        }
        double both = 0;
        double any = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            double rated = matrix.ratings(row);
            if (rated > 1) {
                double of = count(matrix, row);
                both += matrix.weight(row) * of * (of - 1) / (rated - 1);
                any += matrix.weight(row) * of;
            }
        }
        return any == 0 ? Estimate.undefined(Why.NOT_USED) : Estimate.Value.alone(both / any);
    }

    private int count(CodingMatrix matrix, int row) {
        int count = 0;
        for (int coder = 0; coder < matrix.coders().size(); coder++) {
            int rating = matrix.rating(row, coder);
            if (rating != CodingMatrix.MISSING && (rating == category.getAsInt()) == positive) {
                count++;
            }
        }
        return count;
    }
}
