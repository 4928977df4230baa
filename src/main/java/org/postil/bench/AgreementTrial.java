package org.postil.bench;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.ComparedTexts;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Comparison;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.task.Cancellation;

import java.util.Locale;
import java.util.Optional;

/** Compares the two coders of a study held in memory, from the snapshot to the coefficients. */
record AgreementTrial(Snapshot snapshot, ComparedUnit unit, int draws) implements Timing.Trial {
    private static final long SEED = 1;
    private static final ComparedTexts NO_TEXTS =
            new ComparedTexts(version -> Optional.empty(), version -> Optional.empty());

    @Override
    public Timing.Timed run() {
        var request =
                new ComparisonRequest(
                        snapshot.coders(),
                        unit,
                        snapshot.codebook().facet(Facet.THEME).orElseThrow(),
                        true,
                        new UnitBootstrap(draws, SEED));
        long start = System.nanoTime();
        var agreement = Comparison.of(snapshot, request, NO_TEXTS, new Cancellation());
        long nanos = System.nanoTime() - start;
        return new Timing.Timed(nanos, result(agreement));
    }

    private static String result(Agreement agreement) {
        int numbers = 0;
        int intervals = 0;
        double sum = 0;
        for (var code : agreement.codes()) {
            for (Estimate estimate : code.statistics().values()) {
                numbers += estimate.number().isPresent() ? 1 : 0;
                sum += estimate.number().orElse(0);
            }
            for (var outcome : code.drawn().values()) {
                intervals += outcome.interval().isPresent() ? 1 : 0;
                sum += outcome.interval().map(i -> i.low()).orElse(0.0);
            }
        }
        return String.format(
                Locale.ROOT,
                "%d codes, %d reviews, %d units, %d coefficients, %d intervals, sum %.9f",
                agreement.codes().size(),
                agreement.universe().reviews().size(),
                agreement.units(),
                numbers,
                intervals,
                sum);
    }
}
