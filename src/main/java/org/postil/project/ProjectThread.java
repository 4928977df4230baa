package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The one thread on which a project's SQL runs, all of it in order. */
final class ProjectThread implements AutoCloseable {
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(work -> {
                var thread = new Thread(work, "project");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Runs work on the thread and waits for it, to the end even if this thread is interrupted: a
     * transaction is never left without somebody who knows how it went.
     */
    <T> T call(Callable<T> work) {
        Future<T> future = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new ProjectException(cause);
    }

    @Override
    public void close() {
        executor.close();
    }
}
