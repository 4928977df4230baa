package org.postil.tally;

/** An expression cannot be read on. Never leaves {@link Conditions}, which makes it a value. */
final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;

    Misunderstood(String message, int position) {
        super(message, null, false, false);
        this.position = position;
    }

    int position() {
        return position;
    }

    String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
