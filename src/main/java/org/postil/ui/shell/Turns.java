package org.postil.ui.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Work that goes one after another: the next begins when the one before is over. */
final class Turns {
    private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    /**
     * Begins the work, or lets it wait for its turn.
     *
     * @param work gets what it calls, once, when it is over
     */
    void add(Consumer<Runnable> work) {
        if (closed) {
            return;
        }
        waiting.add(work);
        if (!running) {
            next();
        }
    }

    /** Nothing of what waits is done. */
    void forget() {
        waiting.clear();
    }

    /** Nothing is begun any more. */
    void close() {
        closed = true;
        forget();
    }

    private void next() {
        var work = waiting.poll();
        running = work != null;
        if (work != null) {
            work.accept(this::next);
        }
    }
}
