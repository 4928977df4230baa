package org.postil.domain;

import java.util.Comparator;
import java.util.Optional;

/**
 * A span of one document's text made by one coder, with the codes it carries. Codes on one passage
 * belong together.
 *
 * @param text id of the text version the span belongs to
 * @param coder id of who made it
 * @param recommendation id of the record it lies on, 0 for none
 * @param codes ids of its codes; may be empty
 * @param remarks whether it is an exemplar, and how its codes fit
 */
public record Passage(
        long id,
        String guid,
        long document,
        long text,
        Span span,
        long coder,
        PassageKind kind,
        long recommendation,
        Ids codes,
        Remarks remarks) {
    /** As they stand in a text. */
    public static final Comparator<Passage> IN_ORDER =
            Comparator.comparing(Passage::span).thenComparingLong(Passage::id);

    /** A passage of which nothing is remarked. */
    public Passage(
            long id,
            String guid,
            long document,
            long text,
            Span span,
            long coder,
            PassageKind kind,
            long recommendation,
            Ids codes) {
        this(id, guid, document, text, span, coder, kind, recommendation, codes, Remarks.NONE);
    }

    /** The same passage with other codes. */
    public Passage withCodes(Ids others) {
        return new Passage(
                id, guid, document, text, span, coder, kind, recommendation, others, remarks);
    }

    /** Whether it is an exemplar, to be quoted. */
    public boolean starred() {
        return remarks.starred();
    }

    /** How one of its codes fits; empty when nobody said. */
    public Optional<Fit> fit(long code) {
        return remarks.fit(code);
    }
}
