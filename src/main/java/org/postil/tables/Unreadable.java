package org.postil.tables;

/** A recipe cannot be used. Never leaves this package, which makes it a value. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String words) {
        super(words, null, false, false);
    }

    String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
