package org.postil.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The coefficients by the names that files and the command line have for them. */
public final class Statistics {
    private static final Measure PREDIGER = new BrennanPrediger();

    private Statistics() {}

    /**
     * Those of a matrix, in the order in which they are shown.
     *
     * @param positive the category that says yes, for positive and negative agreement
     */
    public static Map<String, Measure> of(OptionalInt positive) {
        var all = new LinkedHashMap<String, Measure>();
        all.put("percent_agreement", new PercentAgreement());
        all.put("percent_agreement_mean_pairwise", new MeanOfPairs(new PercentAgreement()));
        all.put("percent_agreement_all_coders", new AllAgree());
        all.put("positive_agreement", SpecificAgreement.positive(positive));
        all.put("negative_agreement", SpecificAgreement.negative(positive));
        all.put("cohen_kappa", new CohenKappa());
        all.put("cohen_kappa_max", new CohenKappaMax());
        all.put("mean_pairwise_cohen_kappa", new MeanOfPairs(new CohenKappa()));
        all.put("fleiss_kappa", new FleissKappa());
        all.put("conger_hubert_kappa", new CongerKappa());
        all.put("scott_pi", new ScottPi());
        all.put("krippendorff_alpha_nominal", new KrippendorffAlpha(NumberMetric.NOMINAL));
        all.put("krippendorff_alpha_ordinal", new KrippendorffAlpha(NumberMetric.ORDINAL));
        all.put("krippendorff_alpha_interval", new KrippendorffAlpha(NumberMetric.INTERVAL));
        all.put("krippendorff_alpha_ratio", new KrippendorffAlpha(NumberMetric.RATIO));
        all.put("krippendorff_alpha_set_jaccard", new KrippendorffAlpha(SetMetric.JACCARD));
        all.put("krippendorff_alpha_set_masi", new KrippendorffAlpha(SetMetric.MASI));
        all.put("gwet_ac1", new GwetAc1());
        all.put("brennan_prediger", PREDIGER);
        all.put("bennett_s", PREDIGER);
        all.put("pabak", BrennanPrediger.ofTwoAtLeast());
        all.put("randolph_free_marginal_kappa", PREDIGER);
        all.put("brennan_prediger_von_eye", new VonEyeKappa());
        return all;
    }

    /** Those of one category against the rest. */
    public static Map<String, Measure> ofCategory() {
        var all = new LinkedHashMap<String, Measure>();
        all.put("fleiss_kappa", new FleissKappa());
        all.put("cohen_kappa", new CohenKappa());
        all.put("krippendorff_alpha", new KrippendorffAlpha(NumberMetric.NOMINAL));
        return all;
    }

    /** Those of one code in a text, character by character; {@link CharacterMatrix}. */
    public static Map<String, Measure> ofCharacters() {
        var all = new LinkedHashMap<String, Measure>();
        var yes = OptionalInt.of(CharacterMatrix.CODED);
        for (String name :
                List.of(
                        "percent_agreement",
                        "positive_agreement",
                        "negative_agreement",
                        "cohen_kappa",
                        "fleiss_kappa",
                        "conger_hubert_kappa",
                        "scott_pi",
                        "krippendorff_alpha_nominal",
                        "gwet_ac1",
                        "brennan_prediger")) {
            all.put("char_" + name, of(yes).get(name));
        }
        return all;
    }
}
