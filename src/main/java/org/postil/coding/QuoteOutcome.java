package org.postil.coding;

import org.postil.domain.SectionRole;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a file of coded quotes. Every row is in exactly one of placed,
 * notFound, ambiguous, unknown and problems; those of chosen are in placed too.
 */
public record QuoteOutcome(
        List<Placed> placed,
        List<NotPlaced> notFound,
        List<Ambiguous> ambiguous,
        List<Chosen> chosen,
        List<Unknown> unknown,
        List<NotPlaced> problems) {
    public QuoteOutcome {
        placed = List.copyOf(placed);
        notFound = List.copyOf(notFound);
        ambiguous = List.copyOf(ambiguous);
        chosen = List.copyOf(chosen);
        unknown = List.copyOf(unknown);
        problems = List.copyOf(problems);
    }

    /** The same with further rows that were left out, sorted by line. */
    public QuoteOutcome withProblems(List<NotPlaced> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparingLong(NotPlaced::line));
        return new QuoteOutcome(placed, notFound, ambiguous, chosen, unknown, all);
    }

    /** True when every row was placed. */
    public boolean isComplete() {
        return notFound.isEmpty()
                && ambiguous.isEmpty()
                && unknown.stream().allMatch(Unknown::created)
                && problems.isEmpty();
    }

    /**
     * A row that is a passage now.
     *
     * @param id the row's own label, empty without one
     * @param document file name
     * @param page from 1, 0 in a text without pages
     * @param isNew false when the passage was there before and at most got more codes
     */
    public record Placed(
            long line,
            String id,
            String document,
            Span span,
            int page,
            SectionRole section,
            boolean isNew) {}

    /**
     * A row that was left out.
     *
     * @param reason for the user
     * @param nearest how the quote begins as far as the text has it; report text, may be empty
     */
    public record NotPlaced(long line, String id, String document, String reason, String nearest) {}

    /** A row whose quote stands at several places. */
    public record Ambiguous(
            long line,
            String id,
            String document,
            String reason,
            List<QuotePlacement.Candidate> candidates) {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** A row whose quote stands at several places, of which one was taken by rule. */
    public record Chosen(
            long line,
            String id,
            String document,
            Span span,
            SectionRole section,
            int candidates,
            String reason) {}

    /**
     * A code or agency of a row that the codebook does not know.
     *
     * @param facet key of the facet it was looked for in
     * @param created true when it was made because that was asked for
     */
    public record Unknown(
            long line, String id, String facet, String word, String reason, boolean created) {}
}
