package org.postil.domain;

/**
 * A condition under a name.
 *
 * @param expression as it is written for {@code --where}
 */
public record SavedFilter(long id, String guid, String name, String expression) {}
