package org.postil.task;

/**
 * Work that takes long enough to be watched and stopped. Runs on a thread of its own.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * @param cancellation looked at often; a job that was asked to stop throws {@link
     *     java.util.concurrent.CancellationException} or returns what it has finished
     */
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
