package org.postil.bench;

import org.postil.project.Project;
import org.postil.search.SearchIndex;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings an index up to date while a project is written to, as the window does. */
final class IndexFollowing implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Project project;
    private final SearchIndex index;

    IndexFollowing(Project project, SearchIndex index) {
        this.project = project;
        this.index = index;
        project.listen(delta -> {
            if (waiting.compareAndSet(false, true)) {
                update();
            }
        });
    }

    private Future<?> update() {
        return thread.submit(() -> {
            waiting.set(false);
            index.update(Progress.NONE, new Cancellation());
        });
    }

    /** Waits until everything that was written is in the index. */
    void finish() {
        try {
            update().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        project.listen(delta -> {});
        thread.close();
    }
}
