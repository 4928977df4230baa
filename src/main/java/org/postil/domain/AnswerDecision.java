package org.postil.domain;

import java.time.Instant;

/**
 * What was decided between coders about an answer. It stands in the final layer in place of theirs.
 *
 * @param person id of the person, 0 when the variable is about the review
 * @param reason may be empty
 * @param coder id of who decided it
 * @param at when
 */
public record AnswerDecision(
        long id,
        String guid,
        long variable,
        long review,
        long person,
        AnswerValue value,
        String reason,
        long coder,
        Instant at) {}
