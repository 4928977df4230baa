package org.postil.domain;

import java.time.Instant;

/**
 * What was decided between coders about a code: it does, or does not, hold on a span. It stands in
 * the final layer in place of what coders have of that code on overlapping spans.
 *
 * @param text id of the text version the span belongs to
 * @param reason may be empty
 * @param coder id of who decided it
 * @param at when
 */
public record Decision(
        long id,
        String guid,
        long document,
        long text,
        Span span,
        long code,
        boolean holds,
        String reason,
        long coder,
        Instant at) {}
