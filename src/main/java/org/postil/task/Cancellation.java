package org.postil.task;

import java.util.concurrent.CancellationException;

/** A wish to stop, asked for by one thread and looked at by others. */
public final class Cancellation {
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }

    /**
     * @throws CancellationException when a stop was asked for
     */
    public void check() {
        if (requested) {
            throw new CancellationException();
        }
    }
}
