package org.postil.domain;

/**
 * What a coder was offered as a recommendation and did not take.
 *
 * @param text id of the text version the span belongs to
 * @param coder id of who skipped it
 */
public record SkippedSuggestion(long id, long document, long text, Span span, long coder) {}
