package org.postil.domain;

/**
 * A named union of codes of one facet, such as the agencies that act nationally.
 *
 * @param definition what it means, empty where nobody wrote it down
 */
public record CodeGroup(
        long id, String guid, long facet, String name, String definition, Ids members) {
    /** Without a definition. */
    public CodeGroup(long id, String guid, long facet, String name, Ids members) {
        this(id, guid, facet, name, "", members);
    }
}
