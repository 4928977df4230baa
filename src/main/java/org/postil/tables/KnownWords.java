package org.postil.tables;

/** Reads the words that stand for one of several choices. */
final class KnownWords {
    private KnownWords() {}

    /** Case does not matter. */
    static <E extends Enum<E>> E of(Class<E> choices, String word) throws Unreadable {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(word)) {
                return choice;
            }
        }
        throw new Unreadable(
                "Its recipe says “" + word + "” where this version knows no such choice.");
    }
}
