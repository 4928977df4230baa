package org.postil.domain;

/**
 * One domestic homicide review: the unit of counting.
 *
 * @param reference how the team and the outputs call it, unique in the project
 * @param inclusion only included reviews are counted
 * @param exclusionReason empty unless excluded
 */
public record Review(
        long id,
        String guid,
        String reference,
        String title,
        Inclusion inclusion,
        String exclusionReason,
        int position) {
    /** Where a review stands in the sample. */
    public enum Inclusion {
        CANDIDATE,
        INCLUDED,
        EXCLUDED
    }
}
