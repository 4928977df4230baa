package org.postil.exchange;

import org.postil.agreement.Estimate;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.Average;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Kappa;
import org.postil.domain.Ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says how far coders agreed in the words of a methods section. It tells what was compared and
 * computed, with its conventions; it does not say that coders worked without seeing each other's
 * work, which the project cannot know.
 */
public record AgreementParagraph(List<String> sentences) {
    public AgreementParagraph {
        sentences = List.copyOf(sentences);
    }

    public String text() {
        return String.join(" ", sentences);
    }

    public static AgreementParagraph of(Agreement agreement, StudyFacts facts) {
        var sentences = new ArrayList<String>();
        var coders = agreement.coders();
        int reviews = agreement.universe().reviews().size();
        int included = reviews + agreement.universe().leftOut();
        sentences.add(
                reviews
                        + " of "
                        + included
                        + " included reviews"
                        + new Ratio(reviews, included)
                                .percent(0)
                                .map(p -> " (" + p.toPlainString() + "%)")
                                .orElse("")
                        + " were read and coded by "
                        + (agreement.request().readByAll() ? "" : "at least two of ")
                        + String.join(", ", coders.subList(0, coders.size() - 1))
                        + " and "
                        + coders.getLast()
                        + ".");
        if (reviews == 0) {
            return new AgreementParagraph(sentences);
        }
        sentences.add(
                "Agreement was computed on what each of them had coded, before differences were"
                        + " settled, with the "
                        + agreement.request().unit().of(1)
                        + " as unit ("
                        + number(agreement.units())
                        + " "
                        + agreement.request().unit().of(agreement.units())
                        + ").");
        boolean unitizing = agreement.request().unit() == ComparedUnit.UNITIZING;
        if (!unitizing) {
            together(agreement, sentences);
        }
        means(agreement, unitizing, sentences);
        if (!unitizing && agreement.request().bootstrap().draws() > 0) {
            sentences.add(
                    "Intervals are percentiles of "
                            + number(agreement.request().bootstrap().draws())
                            + " bootstrap samples of reviews (seed "
                            + agreement.request().bootstrap().seed()
                            + ").");
        }
        sentences.add("Agreement was computed with Postil " + facts.program() + ".");
        return new AgreementParagraph(sentences);
    }

    private static void together(Agreement agreement, List<String> sentences) {
        var parts = new ArrayList<String>();
        for (var shown : shown(agreement)) {
            var estimate = agreement.together().get(shown.name());
            if (estimate instanceof Estimate.Value value) {
                var outcome = agreement.drawn().get(shown.name());
                parts.add(
                        shown.words()
                                + " "
                                + (shown.percent()
                                        ? percent(value.value())
                                        : decimal(value.value()))
                                + (outcome == null || shown.percent()
                                        ? ""
                                        : outcome.interval()
                                                .map(i ->
                                                        " (95% CI "
                                                                + decimal(i.low())
                                                                + " to "
                                                                + decimal(i.high())
                                                                + ")")
                                                .orElse("")));
            }
        }
        long lowest = agreement.codes().stream().filter(code -> code.lowest()).count();
        if (!parts.isEmpty()) {
            sentences.add(
                    "Over all decisions on "
                            + number(lowest)
                            + " codes taken together: "
                            + String.join(", ", parts)
                            + ".");
        }
    }

    private static void means(Agreement agreement, boolean unitizing, List<String> sentences) {
        long top = agreement.codes().stream().filter(code -> code.level() == 1).count();
        for (String name :
                unitizing
                        ? List.of("u_alpha")
                        : List.of(
                                Kappa.name(agreement.coders().size()),
                                "krippendorff_alpha_nominal")) {
            Average average = agreement.ofTop().get(name);
            if (average == null || average.value().number().isEmpty()) {
                continue;
            }
            var values =
                    agreement.codes().stream()
                            .filter(code -> code.level() == 1)
                            .flatMapToDouble(code -> code.statistic(name).number().stream())
                            .summaryStatistics();
            sentences.add(
                    "Over the "
                            + top
                            + " codes at the top the mean of "
                            + words(name)
                            + " was "
                            + decimal(average.value().number().getAsDouble())
                            + " (range "
                            + decimal(values.getMin())
                            + " to "
                            + decimal(values.getMax())
                            + (average.leftOut() == 0
                                    ? ""
                                    : "; not defined for "
                                            + average.leftOut()
                                            + ", which "
                                            + (average.leftOut() == 1 ? "was" : "were")
                                            + " left out")
                            + ").");
        }
    }

    /** A statistic that a paper prints. */
    private record Shown(String name, String words, boolean percent) {}

    private static List<Shown> shown(Agreement agreement) {
        var kappa = Kappa.name(agreement.coders().size());
        return List.of(
                new Shown("percent_agreement", "percent agreement", true),
                new Shown("positive_agreement", "positive agreement", false),
                new Shown(kappa, words(kappa), false),
                new Shown("krippendorff_alpha_nominal", words("krippendorff_alpha_nominal"), false),
                new Shown("gwet_ac1", "Gwet's AC1", false),
                new Shown(
                        "krippendorff_alpha_set_masi",
                        "Krippendorff's alpha of sets of codes with the MASI distance",
                        false));
    }

    private static String words(String name) {
        return switch (name) {
            case "cohen_kappa" -> "Cohen's kappa";
            case "fleiss_kappa" -> "Fleiss' kappa";
            case "u_alpha" -> "Krippendorff's alpha for unitizing";
            default -> "Krippendorff's alpha";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", Math.rint(number * 100) / 100 + 0.0);
    }

    private static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }
}
