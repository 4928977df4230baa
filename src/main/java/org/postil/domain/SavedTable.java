package org.postil.domain;

/**
 * A table of the study under a name: how it is counted, and what it gave.
 *
 * @param recipe JSON; package tables says what is in it
 */
public record SavedTable(long id, String guid, String name, String recipe, int position) {}
