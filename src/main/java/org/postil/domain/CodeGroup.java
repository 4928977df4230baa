package org.postil.domain;

/** A named union of codes of one facet, such as the agencies that act nationally. */
public record CodeGroup(long id, String guid, long facet, String name, Ids members) {}
