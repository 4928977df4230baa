package org.postil.task;

/**
 * How far a piece of work is. Called from the thread that does the work; an implementation hands on
 * what it hears.
 */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total, item) -> {};

    /**
     * @param done how many of the total are finished
     * @param total 0 when not known
     * @param item what was worked on last, a name that may be shown to the user
     */
    void report(int done, int total, String item);
}
