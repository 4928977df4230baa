package org.postil.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** n of d, and its percentage in decimal arithmetic, half up: 47.5 becomes 48. */
public record Ratio(long n, long d) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty when the denominator is zero: there is no such percentage. */
    public Optional<BigDecimal> percent(int decimals) {
        return d == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(n)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(d), decimals, RoundingMode.HALF_UP));
    }
}
