package org.postil.importing;

/** Stops a reader whose file unfolds to more text than a report can have. */
final class TextTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TextTooLongException() {
        super("more than " + ReadingLimits.CHARACTERS + " characters", null, false, false);
    }
}
