package org.postil.domain;

/** Who is to code a review. */
public record Assignment(long review, long coder) {}
