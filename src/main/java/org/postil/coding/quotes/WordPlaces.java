package org.postil.coding.quotes;

import java.util.BitSet;

/** The places inside the words of a passage, where nothing may be left out unseen. */
final class WordPlaces {
    private final String folded;
    private final BitSet signs = new BitSet();

    /**
     * @param words as folded
     * @param text what they come from: it tells a hyphen from a dash
     */
    WordPlaces(PlainWords words, String text) {
        folded = words.folded();
        for (int at = 0; at < folded.length(); at++) {
            char origin = text.charAt(words.origins()[at]);
            signs.set(at, isLetter(folded.charAt(at)) || joins(at, origin));
        }
    }

    /** A letter with its accents, or a figure. */
    static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "can't", "non-compliance", "1,200", "2.5": one word each. */
    private boolean joins(int at, char origin) {
        if (at == 0 || at + 1 == folded.length()) {
            return false;
        }
        char before = folded.charAt(at - 1);
        char after = folded.charAt(at + 1);
        return switch (folded.charAt(at)) {
            case '\'' -> isLetter(before) && isLetter(after);
            case '-' -> "-\u2010\u2011".indexOf(origin) >= 0 && isLetter(before) && isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Whether the signs on both sides of a place are of one word. */
    boolean isInside(int at) {
        return at > 0 && signs.get(at - 1) && signs.get(at);
    }

    /** Where the word ends that a place is inside of; the place itself when it is not. */
    int endOfWord(int at) {
        return isInside(at) ? signs.nextClearBit(at) : at;
    }

    /** Where the word ends that begins at a place, or goes on there. */
    int endOfWordFrom(int at) {
        return signs.nextClearBit(at);
    }
}
