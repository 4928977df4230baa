package org.postil.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A recommendation of a review: one shared record, whoever coded it.
 *
 * @param label as printed ("Recommendation 5"), empty without one
 * @param main its place in the document and text version named
 * @param addressee as printed, empty when not recorded
 * @param targetDate as printed, empty when not recorded
 * @param outcome as printed, empty when not recorded
 * @param scopeReason why it is out of scope, empty otherwise
 * @param mirrors the same recommendation again in the summary or the action plan; never counted
 */
public record Recommendation(
        long id,
        String guid,
        long review,
        long document,
        long text,
        Span main,
        String label,
        String addressee,
        @Nullable Reach reach,
        String targetDate,
        String outcome,
        Scope scope,
        String scopeReason,
        List<Mirror> mirrors) {
    public Recommendation {
        mirrors = List.copyOf(mirrors);
    }

    /** Another place where the same recommendation is printed. */
    public record Mirror(long document, long text, Span span) {}

    /** How far it is meant to act. */
    public enum Reach {
        LOCAL,
        REGIONAL,
        NATIONAL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is counted. */
    public enum Scope {
        IN,
        OUT,
        UNDECIDED
    }
}
