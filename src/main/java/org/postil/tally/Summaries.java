package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Sums up numbers in decimal arithmetic. */
final class Summaries {
    private static final int PLACES = 4;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Summaries() {}

    /**
     * @param known units with a value
     */
    static Tally.Summary of(long known, Map<String, Long> missing, List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return new Tally.Summary(known, 0, missing, null, null, null, null, null, null, null);
        }
        var sorted = numbers.stream().sorted().toList();
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally.Summary(
                known,
                sorted.size(),
                missing,
                divide(sum, sorted.size()),
                deviation(sorted, sum),
                quartile(sorted, 2),
                quartile(sorted, 1),
                quartile(sorted, 3),
                plain(sorted.getFirst()),
                plain(sorted.getLast()));
    }

    /** Nothing is rounded before the root, so that large numbers lose no digits. */
    private static @Nullable BigDecimal deviation(List<BigDecimal> numbers, BigDecimal sum) {
        var n = BigDecimal.valueOf(numbers.size());
        if (numbers.size() < 2) {
            return null;
        }
        BigDecimal squares =
                numbers.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal variance =
                n.multiply(squares)
                        .subtract(sum.multiply(sum))
                        .divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128);
        return plain(variance.sqrt(MathContext.DECIMAL128).setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** Of the sorted numbers; the median is the second. */
    private static BigDecimal quartile(List<BigDecimal> sorted, int which) {
        int quarters = (sorted.size() - 1) * which;
        BigDecimal below = sorted.get(quarters / 4);
        int rest = quarters % 4;
        if (rest == 0) {
            return plain(below);
        }
        BigDecimal step = sorted.get(quarters / 4 + 1).subtract(below);
        return plain(
                below.add(step.multiply(BigDecimal.valueOf(rest)).multiply(QUARTER))
                        .setScale(PLACES, RoundingMode.HALF_UP));
    }

    private static BigDecimal divide(BigDecimal number, long by) {
        return plain(number.divide(BigDecimal.valueOf(by), PLACES, RoundingMode.HALF_UP));
    }

    /** Without zeros at the end, and never in exponent form: 40, not 4E+1. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
