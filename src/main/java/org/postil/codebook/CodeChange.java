package org.postil.codebook;

import org.postil.domain.Code;

/** One thing that an edit of the codebook writes. */
public sealed interface CodeChange {
    /**
     * Makes a code.
     *
     * @param parent id, 0 for the top
     */
    record Make(long facet, long parent, CodeForm form) implements CodeChange {}

    /** Puts the code made by {@link Make} at a position among its siblings. */
    record PlaceMade(int position) implements CodeChange {}

    record Rename(long code, String name) implements CodeChange {}

    /**
     * @param key empty for none
     */
    record SetKey(long code, String key) implements CodeChange {}

    record SetColour(long code, String colour) implements CodeChange {}

    record SetExample(long code, String example) implements CodeChange {}

    record SetDecidedOn(long code, String decidedOn) implements CodeChange {}

    /**
     * @param meaningChanged reviews read before must be looked at again
     */
    record Define(
            long code, String definition, String include, String exclude, boolean meaningChanged)
            implements CodeChange {}

    record ChangeMeaning(long code) implements CodeChange {}

    record AddAlias(long code, String alias) implements CodeChange {}

    record DropAlias(long code, String alias) implements CodeChange {}

    /**
     * @param parent id, 0 for the top
     */
    record Move(long code, long parent) implements CodeChange {}

    record Position(long code, int position) implements CodeChange {}

    record Retire(long code, boolean retired) implements CodeChange {}

    /**
     * @param successor id, 0 for none
     */
    record Succeed(long code, long successor) implements CodeChange {}

    record JoinGroup(long group, long code) implements CodeChange {}

    /** Everything that was said with one code or about it is said with or about the other. */
    record Absorb(Code from, Code to) implements CodeChange {}

    /** Removes a code that is on no passage and has none below it. */
    record Remove(long code) implements CodeChange {}
}
