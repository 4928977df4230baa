package org.postil.tally;

/** What became of something a person wrote: understood, or an error that says what to write. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    /**
     * @param position index of the character in the text at which it went wrong
     */
    record Error<T>(String message, int position) implements Parsed<T> {
        /** The text with a caret under the place, for a fixed-width font. */
        public String pointing(String text) {
            return text.replace('\n', ' ') + "\n" + " ".repeat(position) + "^ " + message;
        }
    }
}
