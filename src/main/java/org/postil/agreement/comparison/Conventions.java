package org.postil.agreement.comparison;

import java.util.ArrayList;
import java.util.List;

/** The rules behind the numbers, said with them. */
final class Conventions {
    private Conventions() {}

    static List<String> of(Agreement agreement) {
        var request = agreement.request();
        var unit = request.unit();
        int coders = request.coders().size();
        var lines = new ArrayList<String>();
        lines.add(unit(unit));
        lines.add(
                (request.readByAll()
                                ? "Reviews that all coders compared have read: "
                                : "Reviews that two coders at least have read, the ratings of the"
                                        + " others missing: ")
                        + agreement.universe().reviews().size()
                        + "; included and not compared: "
                        + agreement.universe().leftOut()
                        + (agreement.universe().blind() == 0
                                ? "."
                                : ", of them still coded blind: "
                                        + agreement.universe().blind()
                                        + "."));
        lines.add(
                "The coders' own work is compared, whatever was decided since. A code counts where"
                    + " one under it stands; evidence and recommendations printed again do not.");
        if (unit == ComparedUnit.UNITIZING) {
            lines.add(
                    "Krippendorff's alphas for unitizing (Krippendorff, Mathet, Bouvry and"
                        + " Widlöcher 2016): of one code against uncoded text; over all codes at"
                        + " the top only where no coder has two of them on one stretch.");
            return lines;
        }
        lines.add(
                "Percent agreement: the share of pairs of coders who agree, averaged over units."
                        + " Positive agreement: of those who have the code, how many meet another"
                        + " who has it (for two coders 2a / (2a + b + c)).");
        lines.add(
                (coders > 2
                                ? "Kappa: Fleiss' (chance from the shares of all coders together);"
                                        + " Conger's from each coder's own."
                                : "Kappa: Cohen's.")
                        + " Alpha: Krippendorff's, nominal. AC1: Gwet's, two categories.");
        if (unit.isMostlyEmpty()) {
            lines.add(
                    "Most text has no code, whoever reads it: percent agreement and AC1 are near 1"
                            + " whatever happens. Read positive agreement first.");
        }
        lines.add(intervals(request));
        lines.add(
                "What is not defined has its reason and is left out of averages; it is never 0 or"
                        + " 1.");
        return lines;
    }

    private static String unit(ComparedUnit unit) {
        return switch (unit) {
            case REVIEW -> "Unit: the review, coded when any passage of it is.";
            case RECOMMENDATION ->
                    "Unit: the recommendation in scope, one record whoever coded it.";
            case PARAGRAPH -> "Unit: the paragraph, coded when any character of it is.";
            case SENTENCE -> "Unit: the sentence, coded when any character of it is.";
            case CHARACTER ->
                    "Unit: the character. A coder's overlapping passages with one code are their"
                            + " union.";
            case UNITIZING -> "Unit: the stretches that coders marked; counted in characters.";
        };
    }

    private static String intervals(ComparisonRequest request) {
        var unit = request.unit();
        String gwet =
                unit.isCountable()
                        ? "Standard errors and intervals: Gwet's linearisation, quantile of t, cut"
                                + " at 1"
                                + (unit.isInsideReviews() ? ", as if units were independent" : "")
                        : "";
        if (request.bootstrap().draws() == 0) {
            return gwet.isEmpty() ? "No intervals." : gwet + ".";
        }
        return (gwet.isEmpty() ? "Intervals: b" : gwet + ". B")
                + "ootstrap of "
                + (unit.isInsideReviews() ? "whole reviews" : "reviews")
                + ", percentiles, 95 percent, "
                + request.bootstrap().draws()
                + " draws, seed "
                + request.bootstrap().seed()
                + "; draws without a value are left out.";
    }
}
