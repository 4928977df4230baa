package org.postil.domain;

/**
 * How a passage is printed when it is quoted.
 *
 * @param form the passage's words with [...] for what is left out and [words] put in; empty for as
 *     they stand
 * @param used whether the paper uses it
 */
public record Quotation(long id, String guid, long passage, String form, boolean used) {}
