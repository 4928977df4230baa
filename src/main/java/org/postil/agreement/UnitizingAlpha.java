package org.postil.agreement;

import java.util.function.IntToDoubleFunction;

/**
 * Krippendorff's alphas for unitizing, nominal, two or more coders: did coders mark the same
 * stretches and call them the same (Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality and
 * Quantity 50; Krippendorff 2019, Content Analysis, 4th ed., section 12.6).
 */
public final class UnitizingAlpha {
    private final long length;
    private final int coders;
    private final UnitizingCoincidences found;

    public UnitizingAlpha(Unitizing unitizing) {
        length = unitizing.length();
        coders = unitizing.coders();
        found = new UnitizingCoincidences(unitizing);
    }

    /** Edges and codes together (u-alpha, equation 34). */
    public Estimate overall() {
        return alpha(found.gap() + 1, found::itself, (c, k) -> c != k);
    }

    /** What was found worth marking at all: coded against not coded (|u-alpha, equation 35). */
    public Estimate marked() {
        return alpha(
                found.gap() + 1, found::itself, (c, k) -> (c == found.gap()) != (k == found.gap()));
    }

    /** The codes, where coders have both coded (cu-alpha, equations 36 and 37). */
    public Estimate coded() {
        return alpha(found.gap(), found::itselfCoded, (c, k) -> c != k);
    }

    /** One code against the others, where coders have both coded ((k)u-alpha, equation 38). */
    public Estimate ofCode(int code) {
        return alpha(found.gap(), found::itselfCoded, (c, k) -> c != k && (c == code || k == code));
    }

    /** The share of the text with a code that another coder has coded too, with any code. */
    public Estimate coverage(int code) {
        double all = found.of(code, found.gap() + 1);
        return all == 0
                ? Estimate.undefined(Why.NOT_USED)
                : Estimate.Value.alone(found.of(code, found.gap()) / all);
    }

    private interface Pairs {
        boolean disagree(int one, int other);
    }

    private Estimate alpha(int codes, IntToDoubleFunction itself, Pairs pairs) {
        if (coders < 2) {
            return Estimate.undefined(Why.ONE_CODER);
        }
        if (length <= 0) {
            return Estimate.undefined(Why.NO_TEXT);
        }
        double total = 0;
        double own = 0;
        for (int code = 0; code < codes; code++) {
            total += found.of(code, codes);
            own += itself.applyAsDouble(code);
        }
        if (total == 0) {
            return Estimate.undefined(Why.NOTHING_IN_COMMON);
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < codes; c++) {
            for (int k = 0; k < codes; k++) {
                if (pairs.disagree(c, k)) {
                    observed += found.together(c, k);
                    expected += found.of(c, codes) * found.of(k, codes);
                }
            }
        }
        expected /= total - own / total;
        return expected > 0 && Double.isFinite(expected)
                ? Estimate.Value.alone(1 - observed / expected)
                : Estimate.undefined(Why.NO_VARIATION);
    }
}
