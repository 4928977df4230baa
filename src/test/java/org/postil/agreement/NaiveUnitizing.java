package org.postil.agreement;

import org.jspecify.annotations.NullUnmarked;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The alphas of unitizing again, character by character, as the book's words have it. */
@NullUnmarked // a rating that is missing is null
final class NaiveUnitizing {
    private static final String GAP = "";
    private final int length;
    private final int coders;
    private final List<CodedSpan> spans;
    private final String[][] code;

    NaiveUnitizing(int length, int coders, List<CodedSpan> spans) {
        this.length = length;
        this.coders = coders;
        this.spans = spans;
        code = new String[coders][length];
        for (String[] of : code) {
            Arrays.fill(of, GAP);
        }
        for (CodedSpan span : spans) {
            Arrays.fill(code[span.coder()], (int) span.start(), (int) span.end(), span.code());
        }
    }

    OptionalDouble overall() {
        double own = 0;
        for (CodedSpan span : spans) {
            own += (double) (span.end() - span.start()) * (span.end() - span.start());
        }
        for (String[] of : code) {
            own += Arrays.stream(of).filter(c -> c.equals(GAP)).count();
        }
        return alpha(own, true);
    }

    OptionalDouble coded() {
        double own = 0;
        for (CodedSpan span : spans) {
            double met = 0;
            for (int other = 0; other < coders; other++) {
                for (int i = (int) span.start(); other != span.coder() && i < span.end(); i++) {
                    met += code[other][i].equals(GAP) ? 0 : 1.0 / (coders - 1);
                }
            }
            own += met * met;
        }
        return alpha(own, false);
    }

    private OptionalDouble alpha(double own, boolean gaps) {
        double total = 0;
        double observed = 0;
        double expected = 0;
        // every pair of coders at every place, against every pair at any two places
        for (int one = 0; one < coders; one++) {
            for (int i = 0; i < length; i++) {
                double weight = weight(one, i, gaps);
                total += weight;
                for (int other = 0; other < coders; other++) {
                    if (other != one && counts(one, i, gaps) && counts(other, i, gaps)) {
                        observed += code[one][i].equals(code[other][i]) ? 0 : 1.0 / (coders - 1);
                    }
                    for (int k = 0; k < length; k++) {
                        if (!code[one][i].equals(code[other][k])) {
                            expected += weight * weight(other, k, gaps);
                        }
                    }
                }
            }
        }
        double chance = expected / (total - own / total);
        return chance > 0 && Double.isFinite(chance)
                ? OptionalDouble.of(1 - observed / chance)
                : OptionalDouble.empty();
    }

    private boolean counts(int coder, int at, boolean gaps) {
        return gaps || !code[coder][at].equals(GAP);
    }

    private double weight(int coder, int at, boolean gaps) {
        if (gaps) {
            return 1;
        }
        double met = 0;
        for (int other = 0; other < coders; other++) {
            met += other != coder && counts(other, at, false) ? 1.0 / (coders - 1) : 0;
        }
        return counts(coder, at, false) ? met : 0;
    }
}
