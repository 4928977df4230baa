package org.postil.cli;

/** Exit codes of the program. */
final class Exit {
    static final int OK = 0;

    /** Some input was refused or a check failed. */
    static final int REFUSED = 1;

    /** The command was called wrongly. */
    static final int USAGE = 2;

    private Exit() {}
}
