package org.postil.tally;

/** An expression cannot be read on. Never leaves the parsers, which make it a value. */
final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1;
    private static final int TO_BE_FOUND = -1;

    private final int position;
    private final int length;

    /** The word at the place is wrong. */
    Misunderstood(String message, int position) {
        this(message, position, TO_BE_FOUND);
    }

    Misunderstood(String message, int position, int length) {
        super(message, null, false, false);
        this.position = position;
        this.length = length;
    }

    int position() {
        return position;
    }

    String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /**
     * As a value that marks the place.
     *
     * @param lexer of the text that was read
     */
    <T> Parsed.Error<T> in(Lexer lexer) {
        return new Parsed.Error<>(
                words(), position, length == TO_BE_FOUND ? lexer.lengthAt(position) : length);
    }
}
