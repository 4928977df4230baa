package org.postil.domain;

/** Who codes: known by GUID, shown by name. */
public record Coder(long id, String guid, String name, String colour) {}
