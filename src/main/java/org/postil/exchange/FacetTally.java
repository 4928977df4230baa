package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;

/** Counts that can always be made: over the codes of facets and all reviews. */
final class FacetTally {
    private FacetTally() {}

    static Tally of(TallyEngine engine, Snapshot snapshot, TallyRequest request) {
        return switch (engine.tally(snapshot, request)) {
            case Tally tally -> tally;
            case TallyOutcome.Refused refused ->
                    throw new IllegalStateException("a facet could not be counted");
        };
    }

    /** As a number that a spreadsheet shows as a percentage; null when there is no denominator. */
    static @Nullable Double ratio(long n, long d) {
        return d == 0 ? null : (double) n / d;
    }
}
