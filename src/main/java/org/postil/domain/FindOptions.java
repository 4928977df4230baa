package org.postil.domain;

/**
 * How words are looked for in a text.
 *
 * @param matchCase whether capitals differ from small letters
 * @param wholeWords whether a hit may neither begin nor end within a word
 */
public record FindOptions(boolean matchCase, boolean wholeWords) {
    /** Any case, parts of words too. */
    public static final FindOptions ANY = new FindOptions(false, false);
}
