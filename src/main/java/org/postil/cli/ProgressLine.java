package org.postil.cli;

import org.postil.task.Progress;

/** Tells how far a long command is, on a line of its own, from the second second on. */
final class ProgressLine implements Progress {
    private static final long SILENT_NANOS = 1_000_000_000L;

    private final Console console;
    private long next = System.nanoTime() + SILENT_NANOS;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void report(int done, int total, String item) {
        if (System.nanoTime() >= next) {
            next = System.nanoTime() + SILENT_NANOS;
            console.say(done + " of " + total);
        }
    }
}
