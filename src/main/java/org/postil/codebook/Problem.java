package org.postil.codebook;

/**
 * Why something cannot be done to the codebook.
 *
 * @param field what has to be changed
 * @param words a sentence for the user: what is wrong and what would do
 */
public record Problem(Field field, String words) {
    public enum Field {
        NAME,
        KEY,
        COLOUR,
        ALIASES,
        /** Where it is to stand. */
        PLACE,
        /** The code it is to be merged into, or that takes its place. */
        TARGET,
        /** The code itself. */
        CODE
    }
}
