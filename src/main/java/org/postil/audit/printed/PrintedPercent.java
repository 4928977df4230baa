package org.postil.audit.printed;

import org.postil.domain.Ratio;

import java.math.BigDecimal;

/**
 * A percentage as printed; its scale says to how many decimals it was rounded.
 *
 * @param bound whether it is the value, or only a limit: "<1%"
 */
public record PrintedPercent(BigDecimal value, Bound bound) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the sign before it says. */
    public enum Bound {
        EXACTLY(""),
        BELOW("<"),
        ABOVE(">");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    /** Whether n of d is printed so: half up at the decimals printed. */
    public boolean fits(long n, long d) {
        if (d == 0) {
            return false;
        }
        var exact = BigDecimal.valueOf(n).multiply(HUNDRED);
        var limit = value.multiply(BigDecimal.valueOf(d));
        return switch (bound) {
            case EXACTLY ->
                    new Ratio(n, d)
                            .percent(decimals())
                            .map(p -> p.compareTo(value) == 0)
                            .orElse(false);
            case BELOW -> exact.compareTo(limit) < 0;
            case ABOVE -> exact.compareTo(limit) > 0;
        };
    }

    public int decimals() {
        return Math.max(0, value.scale());
    }

    /** "66.7%", "<1%". */
    public String words() {
        return bound.sign + value.toPlainString() + "%";
    }
}
