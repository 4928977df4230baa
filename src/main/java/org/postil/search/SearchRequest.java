package org.postil.search;

/**
 * What to search for, where, and which of the hits to tell.
 *
 * @param query as a person wrote it
 * @param stemming whether "assessment" finds "assessed" and "assessing" too
 * @param from how many hits to pass over
 * @param limit how many to tell at most
 */
public record SearchRequest(
        String query,
        boolean stemming,
        SearchScope scope,
        Narrowing narrowing,
        HitOrder order,
        int from,
        int limit) {}
