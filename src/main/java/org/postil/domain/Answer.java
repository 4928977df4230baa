package org.postil.domain;

/**
 * The value of a variable for one subject by one coder. Not answered yet is no answer at all.
 *
 * @param person id of the person, 0 when the variable is about the review
 * @param inferred the coder concluded it; the report does not say it
 * @param evidence ids of the passages that back it
 */
public record Answer(
        long id,
        String guid,
        long variable,
        long review,
        long person,
        long coder,
        AnswerValue value,
        boolean inferred,
        Ids evidence) {}
