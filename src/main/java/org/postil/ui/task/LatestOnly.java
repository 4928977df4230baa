package org.postil.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Computes off the FX thread where only the newest question matters (a table after an edit, hits
 * while typing): an answer to an older question is dropped.
 */
public final class LatestOnly {
    private final Executor background;
    private final Executor fx;
    private final Failures failures;
    private final AtomicLong newest = new AtomicLong();

    public LatestOnly(Executor background, Executor fx, Failures failures) {
        this.background = background;
        this.fx = fx;
        this.failures = failures;
    }

    /**
     * @param attempt what is done, in words, for the case that it fails
     * @param show gets the answer on the FX thread, unless something newer was asked meanwhile
     */
    public <T> void ask(String attempt, Callable<T> work, Consumer<? super T> show) {
        ask(attempt, work, show, failure -> {});
    }

    /**
     * @param whenFailed called on the FX thread besides the failure being shown, unless something
     *     newer was asked meanwhile: a sign of being busy is to end
     */
    public <T> void ask(
            String attempt,
            Callable<T> work,
            Consumer<? super T> show,
            Consumer<Throwable> whenFailed) {
        long mine = newest.incrementAndGet();
        background.execute(() -> {
            if (mine != newest.get()) {
                return;
            }
            try {
                T answer = work.call();
                fx.execute(() -> {
                    if (mine == newest.get()) {
                        show.accept(answer);
                    }
                });
            } catch (Throwable e) {
                // shown like every failure: nothing may fail in silence
                fx.execute(() -> {
                    failures.failed(attempt, e);
                    if (mine == newest.get()) {
                        whenFailed.accept(e);
                    }
                });
            }
        });
    }
}
