package org.postil.domain;

/**
 * A span of one document's text made by one coder, with the codes it carries. Codes on one passage
 * belong together.
 *
 * @param text id of the text version the span belongs to
 * @param coder id of who made it
 * @param recommendation id of the record it lies on, 0 for none
 * @param codes ids of its codes; may be empty
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
        Ids codes) {}
