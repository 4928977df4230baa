package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ratio;

import java.math.BigDecimal;
import java.util.Optional;

/** What does not agree in a figure, whatever the study says. */
public sealed interface Mistake {
    /**
     * The percentage is not n of d.
     *
     * @param d as printed, or as the cell has it where the draft leaves it out
     * @param should at the decimals printed
     */
    record PercentOff(long n, long d, BigDecimal should, PrintedPercent printed)
            implements Mistake {}

    record PartAboveWhole(long n, long d) implements Mistake {}

    record NothingToDivideBy(long n) implements Mistake {}

    /**
     * Looks whether a figure is right in itself.
     *
     * @param d denominator, as printed or as a cell has it; null where nobody knows it
     */
    static Optional<Mistake> in(PrintedFigure figure, @Nullable Long d) {
        var n = figure.n();
        if (n == null || d == null) {
            return Optional.empty();
        }
        var percent = figure.percent();
        if (d == 0) {
            return n == 0 && percent == null
                    ? Optional.empty()
                    : Optional.of(new NothingToDivideBy(n));
        }
        if (n > d) {
            return Optional.of(new PartAboveWhole(n, d));
        }
        if (percent == null || percent.fits(n, d)) {
            return Optional.empty();
        }
        var should = new Ratio(n, d).percent(percent.decimals()).orElseThrow();
        return Optional.of(new PercentOff(n, d, should, percent));
    }

    /** In a sentence: "22 of 33 is 67% (66.67), not 70%." */
    default String words() {
        return switch (this) {
            case PercentOff off -> {
                String exact =
                        new Ratio(off.n, off.d)
                                .percent(off.printed.decimals() + 2)
                                .map(p -> p.stripTrailingZeros().toPlainString())
                                .orElse("");
                yield off.n
                        + " of "
                        + off.d
                        + " is "
                        + off.should.toPlainString()
                        + "%"
                        + (exact.equals(off.should.stripTrailingZeros().toPlainString())
                                ? ""
                                : " (" + exact + ")")
                        + ", not "
                        + off.printed.words()
                        + ".";
            }
            case PartAboveWhole part -> part.n + " is more than " + part.d + ".";
            case NothingToDivideBy none -> "There is no part of 0.";
        };
    }
}
