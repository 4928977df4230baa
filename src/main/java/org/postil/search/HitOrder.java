package org.postil.search;

/** In which order hits come. Within a review they always come by document and place. */
public enum HitOrder {
    /** Reviews in their own order. */
    PLACE,
    /** The review with the most hits first. */
    MOST
}
