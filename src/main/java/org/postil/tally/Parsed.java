package org.postil.tally;

/** What became of something a person wrote: understood, or an error that says what to write. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    /**
     * @param position index of the character in the text at which it went wrong
     * @param length of what is wrong there, 0 where something is lacking
     */
    record Error<T>(String message, int position, int length) implements Parsed<T> {
        /** At a place of unknown length. */
        public Error(String message, int position) {
            this(message, position, 0);
        }

        /** The text with a mark under the place, for a fixed-width font. */
        public String pointing(String text) {
            return text.replace('\n', ' ')
                    + "\n"
                    + " ".repeat(position)
                    + "^".repeat(Math.max(1, length))
                    + " "
                    + message;
        }
    }
}
