package org.postil.search;

import org.postil.domain.Document;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.task.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Adds texts to the index, several at a time when there are many. */
final class TextAdding {
    /** So few are added by the caller alone: while an import runs, it has the other cores. */
    private static final int FEW = 8;

    private static final int MOST_THREADS = 4;

    /** Between two moments at which searches see what was added; longer when it goes on long. */
    private static final long REFRESH_NANOS = 400_000_000L;

    /**
     * Each such moment makes small segments, which are merged later: with a pause that is a part of
     * the time gone by, there are few however many texts are added.
     */
    private static final int PART = 2;

    private final Project project;
    private final IndexStore store;
    private final Queue<Map.Entry<String, Document>> missing;
    private final int total;
    private final Progress progress;
    private int done;
    private final long begun = System.nanoTime();
    private long shown = begun;

    TextAdding(
            Project project, IndexStore store, Map<String, Document> missing, Progress progress) {
        this.project = project;
        this.store = store;
        this.missing = new ConcurrentLinkedQueue<>(missing.entrySet());
        this.total = missing.size();
        this.progress = progress;
    }

    /**
     * @param check throws to stop
     */
    void run(Runnable check) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (total <= FEW || threads == 1) {
            work(check);
            return;
        }
        var running = new ArrayList<Future<Boolean>>();
        try (var pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("index-", 0).factory())) {
            for (int i = 0; i < threads; i++) {
                running.add(
                        pool.submit(() -> {
                            work(check);
                            return true;
                        }));
            }
        }
        for (var each : running) {
            ended(each);
        }
    }

    /** Brings what stopped the others to the caller. */
    private static void ended(Future<Boolean> work) throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            // the pool is closed: there is nothing left to wait for
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unexpected -> throw unexpected;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void work(Runnable check) throws IOException {
        for (var next = missing.poll(); next != null; next = missing.poll()) {
            check.run();
            var document = next.getValue();
            begun(document.fileName());
            var text = project.text(document.text());
            var layout = project.layout(document.text()).orElse(TextLayout.EMPTY);
            if (text.isPresent()) {
                store.add(next.getKey(), text.get(), layout);
            }
            added();
        }
    }

    private synchronized void begun(String name) {
        progress.report(done, total, name);
    }

    private synchronized void added() throws IOException {
        done++;
        long now = System.nanoTime();
        if (now - shown > Math.max(REFRESH_NANOS, (shown - begun) / PART)) {
            store.refresh();
            shown = System.nanoTime();
        }
    }
}
