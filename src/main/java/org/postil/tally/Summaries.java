package org.postil.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Sums up numbers in decimal arithmetic. */
final class Summaries {
    private static final int PLACES = 4;

    private Summaries() {}

    /**
     * @param known units with a value
     */
    static Tally.Summary of(long known, Map<String, Long> missing, List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return new Tally.Summary(known, 0, missing, null, null, null, null);
        }
        var sorted = numbers.stream().sorted().toList();
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int half = sorted.size() / 2;
        BigDecimal median =
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : divide(sorted.get(half - 1).add(sorted.get(half)), 2);
        return new Tally.Summary(
                known,
                sorted.size(),
                missing,
                divide(sum, sorted.size()),
                plain(median),
                plain(sorted.getFirst()),
                plain(sorted.getLast()));
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
