package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the numbers of one code say, in plain words. The bounds are Krippendorff's (2004, Reliability
 * in content analysis, Human Communication Research 30): 0.800 for conclusions, 0.667 for tentative
 * ones.
 */
public final class Reading {
    private static final double FIRM = 0.8;
    private static final double TENTATIVE = 0.667;

    private Reading() {}

    /** A few sentences. */
    public static String of(CodeAgreement code, Agreement in) {
        var unit = in.request().unit();
        var counts = code.counts();
        if (counts.units() == 0) {
            return "Nothing to compare: no " + unit.of(1) + " was rated by two coders.";
        }
        if (counts.all() + counts.some() == 0) {
            return "Nobody used it: there is nothing to agree on.";
        }
        int only = onlyUser(counts);
        if (only >= 0) {
            return "Only "
                    + in.coders().get(only)
                    + " used it, on "
                    + of(counts.by().get(only), counts.units(), unit)
                    + ": talk about what it means.";
        }
        var sentences = new ArrayList<String>();
        if (counts.some() == 0) {
            sentences.add("They agree on every " + unit.of(1) + ".");
        } else {
            sentences.add(
                    "They differ on "
                            + of(counts.some(), counts.units(), unit)
                            + who(counts, in.coders())
                            + ".");
        }
        sentences.addAll(strength(code.statistics(), code.drawn()));
        if (code.isKappaMisleading()) {
            sentences.add(
                    "Kappa is low because nearly all "
                            + unit.of(2)
                            + " are alike here, not because of many differences: read positive"
                            + " agreement and AC1 beside it.");
        }
        return String.join(" ", sentences);
    }

    /** Of what was compared together. */
    public static String of(Agreement agreement) {
        var counts = agreement.inTotal();
        if (agreement.universe().reviews().isEmpty()) {
            return "No review has been read by "
                    + (agreement.request().readByAll() ? "all of them" : "two of them")
                    + ": mark reviews as read first.";
        }
        if (counts.all() + counts.some() == 0) {
            return "Nobody coded anything in what is compared.";
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "Where one of them has a code, "
                        + percent(counts.all(), counts.all() + counts.some())
                        + " of the time "
                        + (agreement.coders().size() > 2 ? "all" : "both")
                        + " have it.");
        sentences.addAll(strength(agreement.together(), agreement.drawn()));
        return String.join(" ", sentences);
    }

    private static int onlyUser(Counts counts) {
        int only = -1;
        for (int coder = 0; coder < counts.by().size(); coder++) {
            if (counts.by().get(coder) > 0) {
                if (only >= 0) {
                    return -1;
                }
                only = coder;
            }
        }
        return only;
    }

    private static String who(Counts counts, List<String> coders) {
        if (coders.size() > 2) {
            return "";
        }
        return " ("
                + number(counts.alone().get(0))
                + " "
                + coders.get(0)
                + " only, "
                + number(counts.alone().get(1))
                + " "
                + coders.get(1)
                + " only)";
    }

    private static List<String> strength(
            Map<String, Estimate> statistics, Map<String, UnitBootstrap.Outcome> drawn) {
        String name =
                statistics.containsKey("krippendorff_alpha_nominal")
                        ? "krippendorff_alpha_nominal"
                        : "u_alpha";
        var alpha = statistics.get(name);
        if (alpha == null) {
            return List.of();
        }
        return switch (alpha) {
            case Estimate.Undefined(var why) ->
                    List.of("Alpha is not defined (" + why.words() + ").");
            case Estimate.Value value -> {
                var sentences = new ArrayList<String>();
                sentences.add(
                        String.format(
                                Locale.ROOT, "Alpha %.2f: %s.", value.value(), verdict(value.value())));
                var outcome = drawn.get(name);
                if (outcome != null) {
                    outcome.interval()
                            .filter(i -> !verdict(i.low()).equals(verdict(i.high())))
                            .ifPresent(i ->
                                    sentences.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "With so few it could be anything from %.2f to"
                                                            + " %.2f.",
                                                    i.low(),
                                                    i.high())));
                }
                yield sentences;
            }
        };
    }

    private static String verdict(double alpha) {
        return alpha >= FIRM
                ? "reliable"
                : alpha >= TENTATIVE
                        ? "good enough for tentative conclusions"
                        : "too low to rely on";
    }

    private static String of(long part, long whole, ComparedUnit unit) {
        return number(part) + " of " + number(whole) + " " + unit.of(whole);
    }

    private static String percent(long part, long whole) {
        return new Ratio(part, whole).percent(0).map(p -> p.toPlainString() + "%").orElse("");
    }

    private static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }
}
