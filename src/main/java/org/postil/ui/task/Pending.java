package org.postil.ui.task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * What work on another thread will bring. It is settled on the FX thread, and so runs what waits
 * for it there; a failure in that is not swallowed. Failures have been shown and logged already
 * when they arrive here.
 *
 * @param <T> what the work makes
 */
public final class Pending<T> {
    private final CountDownLatch settled = new CountDownLatch(1);
    private final List<Consumer<? super T>> waiting = new ArrayList<>();
    private final List<Consumer<Throwable>> waitingForFailure = new ArrayList<>();
    private @Nullable T value;
    private @Nullable Throwable failure;

    public void complete(T result) {
        List<Consumer<? super T>> told;
        synchronized (this) {
            value = result;
            told = List.copyOf(waiting);
        }
        try {
            told.forEach(next -> next.accept(result));
        } finally {
            settled.countDown();
        }
    }

    public void fail(Throwable cause) {
        List<Consumer<Throwable>> told;
        synchronized (this) {
            failure = cause;
            told = List.copyOf(waitingForFailure);
        }
        try {
            told.forEach(next -> next.accept(cause));
        } finally {
            settled.countDown();
        }
    }

    /** Does this with the result; at once if it is there. To be called on the FX thread. */
    public Pending<T> then(Consumer<? super T> next) {
        T there;
        synchronized (this) {
            if (value == null) {
                waiting.add(next);
                return this;
            }
            there = value;
        }
        next.accept(there);
        return this;
    }

    /** Does this if the work fails, besides the failure being shown. */
    public Pending<T> otherwise(Consumer<Throwable> next) {
        Throwable there;
        synchronized (this) {
            if (failure == null) {
                waitingForFailure.add(next);
                return this;
            }
            there = failure;
        }
        next.accept(there);
        return this;
    }

    /**
     * Waits for the result and for what was to be done with it; never on the FX thread.
     *
     * @throws CompletionException around what went wrong
     */
    public T await() throws InterruptedException {
        settled.await();
        synchronized (this) {
            if (value != null) {
                return value;
            }
            throw new CompletionException(failure);
        }
    }
}
