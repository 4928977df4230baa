package org.postil.agreement.comparison;

import org.postil.agreement.CharacterMatrix;
import org.postil.agreement.CodingMatrix;
import org.postil.agreement.Estimate;
import org.postil.agreement.KrippendorffAlpha;
import org.postil.agreement.Measure;
import org.postil.agreement.PercentAgreement;
import org.postil.agreement.SetMetric;
import org.postil.agreement.Statistics;
import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** Compares what coders coded. */
public final class Comparison {
    /** The most coders that can be compared at once. */
    public static final int MOST_CODERS = CharacterMatrix.MOST_CODERS;

    private final Snapshot snapshot;
    private final ComparisonRequest request;
    private final Universe universe;
    private final List<String> names;
    private final CodePlaces places;
    private final Cancellation cancellation;

    private Comparison(Snapshot snapshot, ComparisonRequest request, Cancellation cancellation) {
        this.snapshot = snapshot;
        this.request = request;
        this.cancellation = cancellation;
        universe = Universe.of(snapshot, request.coders(), request.readByAll());
        names = request.coders().stream().map(Coder::name).toList();
        places = new CodePlaces(snapshot, universe, request.coders(), request.facet());
    }

    /**
     * @throws IllegalArgumentException for fewer than two coders or more than {@link #MOST_CODERS}
     * @throws CancellationException when stopped
     */
    public static Agreement of(
            Snapshot snapshot,
            ComparisonRequest request,
            ComparedTexts texts,
            Cancellation cancellation) {
        int coders = request.coders().size();
        if (coders < 2 || coders > MOST_CODERS) {
            throw new IllegalArgumentException(coders + " coders");
        }
        return new Comparison(snapshot, request, cancellation).compare(texts);
    }

    private Agreement compare(ComparedTexts texts) {
        var source = source(texts);
        var unitizing =
                request.unit() == ComparedUnit.UNITIZING
                        ? new UnitizingUnits(snapshot, request, places)
                        : null;
        var codes = new ArrayList<CodeAgreement>();
        for (Code code : snapshot.codebook().codesOf(request.facet())) {
            cancellation.check();
            var units = source.of(code);
            codes.add(
                    unitizing == null
                            ? coded(code, units, measures())
                            : agreement(code, units, unitizing.of(code), Map.of()));
        }
        var together = new LinkedHashMap<String, Estimate>();
        var drawn = new LinkedHashMap<String, UnitBootstrap.Outcome>();
        if (unitizing != null) {
            together.putAll(unitizing.overall());
        } else {
            var all = stacked(codes);
            cancellation.check();
            put(measures(), all, together, drawn);
            if (source instanceof RecommendationUnits records) {
                put(SETS, records.sets(snapshot.codebook(), request.facet()), together, drawn);
            }
        }
        return new Agreement(
                request,
                universe,
                codes,
                together,
                drawn,
                averages(codes.stream().filter(code -> code.level() == 1).toList()),
                averages(codes.stream().filter(CodeAgreement::lowest).toList()),
                codes.stream()
                        .filter(CodeAgreement::lowest)
                        .map(CodeAgreement::counts)
                        .reduce(Counts::plus)
                        .orElseGet(() -> Counts.of(CodingMatrix.of(names).build())));
    }

    private UnitSource source(ComparedTexts texts) {
        return switch (request.unit()) {
            case REVIEW -> new ReviewUnits(universe, names, places);
            case RECOMMENDATION -> new RecommendationUnits(snapshot, universe, names, places);
            case PARAGRAPH, SENTENCE ->
                    new SegmentUnits(
                            universe,
                            names,
                            places,
                            texts,
                            request.unit() == ComparedUnit.SENTENCE,
                            cancellation);
            case CHARACTER, UNITIZING -> new CharacterUnits(universe, names, places);
        };
    }

    private static final Map<String, Measure> SETS = sets();

    private static Map<String, Measure> sets() {
        var sets = new LinkedHashMap<String, Measure>();
        sets.put("percent_agreement_sets", new PercentAgreement());
        sets.put("krippendorff_alpha_set_masi", new KrippendorffAlpha(SetMetric.MASI));
        sets.put("krippendorff_alpha_set_jaccard", new KrippendorffAlpha(SetMetric.JACCARD));
        return sets;
    }

    private Map<String, Measure> measures() {
        var all = Statistics.of(OptionalInt.of(1));
        var some = new LinkedHashMap<String, Measure>();
        var wanted = new ArrayList<>(List.of("percent_agreement", "positive_agreement"));
        wanted.add("negative_agreement");
        wanted.add(Kappa.name(request.coders().size()));
        if (request.coders().size() > 2) {
            wanted.add("conger_hubert_kappa");
        }
        wanted.addAll(
                List.of("krippendorff_alpha_nominal", "gwet_ac1", "brennan_prediger", "scott_pi"));
        for (String name : wanted) {
            var measure = all.get(name);
            if (measure != null) {
                some.put(name, measure);
            }
        }
        return some;
    }

    private CodeAgreement coded(Code code, RatedUnits units, Map<String, Measure> measures) {
        var estimates = new LinkedHashMap<String, Estimate>();
        var drawn = new LinkedHashMap<String, UnitBootstrap.Outcome>();
        put(measures, units, estimates, drawn);
        return agreement(code, units, estimates, drawn);
    }

    private void put(
            Map<String, Measure> measures,
            RatedUnits units,
            Map<String, Estimate> estimates,
            Map<String, UnitBootstrap.Outcome> drawn) {
        measures.forEach((name, measure) -> estimates.put(name, measure.of(units.matrix())));
        if (request.bootstrap().draws() > 0) {
            drawn.putAll(
                    request.unit().isInsideReviews()
                            ? request.bootstrap().of(measures, units.matrix(), units.clusters())
                            : request.bootstrap().of(measures, units.matrix()));
        }
    }

    private CodeAgreement agreement(
            Code code,
            RatedUnits units,
            Map<String, Estimate> estimates,
            Map<String, UnitBootstrap.Outcome> drawn) {
        var codebook = snapshot.codebook();
        return new CodeAgreement(
                code,
                codebook.label(code),
                codebook.level(code),
                codebook.childrenOf(code).isEmpty(),
                Counts.of(units.matrix()),
                estimates,
                drawn,
                units);
    }

    /** Every lowest code on every unit. */
    private RatedUnits stacked(List<CodeAgreement> codes) {
        var rows = new RatedUnits.Rows(universe, names);
        for (var code : codes) {
            if (!code.lowest()) {
                continue;
            }
            var matrix = code.units().matrix();
            for (int row = 0; row < matrix.rows(); row++) {
                rows.add(
                        code.units().reviews().get(row),
                        "",
                        ReviewAgreement.pattern(matrix, row),
                        matrix.weight(row));
            }
        }
        return rows.build();
    }

    private static Map<String, Average> averages(List<CodeAgreement> codes) {
        var averages = new LinkedHashMap<String, Average>();
        if (!codes.isEmpty()) {
            for (String name : codes.getFirst().statistics().keySet()) {
                averages.put(
                        name,
                        Average.of(codes.stream().map(code -> code.statistic(name)).toList()));
            }
        }
        return averages;
    }
}
