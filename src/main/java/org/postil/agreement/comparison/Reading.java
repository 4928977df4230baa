package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers of one code say, in plain words. The bounds are Krippendorff's (2004,
 * Reliability in content analysis, Human Communication Research 30): 0.800 for conclusions, 0.667
 * for tentative ones.
 */
public final class Reading {
    private static final double FIRM = 0.8;
    private static final double TENTATIVE = 0.667;
    private static final int FEW = 5;

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
            sentences.add("They differ on " + of(counts.some(), counts.units(), unit) + ".");
        }
        sentences.addAll(strength(code.statistics(), code.drawn()));
        long used = counts.all() + counts.some();
        if (used < FEW && !unit.isMostlyEmpty()) {
            sentences.add(
                    "It rests on the " + number(used) + " " + unit.of(used) + " that have it.");
        }
        warning(code, unit).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** What to mind with kappa; empty where it says what it seems to. */
    public static Optional<String> warning(CodeAgreement code, ComparedUnit unit) {
        if (unit.isMostlyEmpty()) {
            return Optional.empty();
        }
        return switch (code.prevalence()) {
            case EVEN -> Optional.empty();
            case RARE ->
                    Optional.of(
                            "Few "
                                    + unit.of(2)
                                    + " have it: percent and AC1 are high whatever happens, and"
                                    + " kappa hangs on those few. Read the counts and positive"
                                    + " agreement.");
            case COMMON ->
                    Optional.of(
                            "Nearly all "
                                    + unit.of(2)
                                    + " have it: kappa is low although they mostly agree. Read"
                                    + " positive agreement and AC1 beside it.");
        };
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
                                Locale.ROOT,
                                "Alpha %.2f: %s.",
                                rounded(value.value()),
                                verdict(value.value())));
                var outcome = drawn.get(name);
                if (outcome != null) {
                    outcome.interval()
                            .filter(i -> !verdict(i.low()).equals(verdict(i.high())))
                            .ifPresent(i ->
                                    sentences.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "It could be anything from %.2f to %.2f.",
                                                    rounded(i.low()),
                                                    rounded(i.high()))));
                }
                yield sentences;
            }
        };
    }

    /** Without a minus before what is shown as nought. */
    private static double rounded(double number) {
        return Math.rint(number * 100) / 100 + 0.0;
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
