package org.postil.codebook;

/** A move of a code to a place beside where it stands. */
public enum Step {
    /** Before the sibling above. */
    UP,
    /** After the sibling below. */
    DOWN,
    /** Beside its parent. */
    OUT,
    /** Under the sibling above. */
    IN
}
