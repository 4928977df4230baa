package org.postil.codebook;

import org.postil.domain.Code;

/**
 * Where a code stands or is to stand in the tree.
 *
 * @param facet id
 * @param parent id, 0 for the top of the facet
 * @param index among the siblings without the code itself, from 0; beyond the end is the end
 */
public record Place(long facet, long parent, int index) {
    /** The last among those directly below a code. */
    public static Place lastUnder(Code parent) {
        return new Place(parent.facet(), parent.id(), Integer.MAX_VALUE);
    }

    /** The last at the top of a facet. */
    public static Place lastIn(long facet) {
        return new Place(facet, 0, Integer.MAX_VALUE);
    }
}
