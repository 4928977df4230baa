package org.postil.cli;

import org.postil.task.Cancellation;

/**
 * Turns Ctrl+C into a cancellation: the program goes on until the document at hand is stored or
 * left out, reports, and ends.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_MS = 30_000;

    private final Thread hook;

    Interrupt(Cancellation cancellation) {
        var worker = Thread.currentThread();
        this.hook =
                new Thread(() -> {
                    cancellation.request();
                    try {
                        worker.join(PATIENCE_MS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending: the hook is at work
        }
    }
}
