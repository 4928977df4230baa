package org.postil.cli;

/** Ends a command with words for the user. Thrown and caught inside this package only. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final int exit;

    private Refusal(String words, int exit) {
        super(words, null, false, false);
        this.words = words;
        this.exit = exit;
    }

    /** The input cannot be taken: exit 1. */
    static Refusal refused(String words) {
        return new Refusal(words, Exit.REFUSED);
    }

    /** The command was called wrongly: exit 2. */
    static Refusal usage(String words) {
        return new Refusal(words, Exit.USAGE);
    }

    String words() {
        return words;
    }

    int exit() {
        return exit;
    }
}
