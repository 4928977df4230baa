package org.postil.ui;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Finds what keeps the FX thread busy for longer than a person would notice: asks the thread for an
 * answer again and again and, while it is late, notes where it is. It asserts nothing, because a
 * busy machine is late for other reasons; a person reads what it found (-Dpostil.stalls=true prints
 * it).
 */
public final class StallWatch implements AutoCloseable {
    private static final long LATE_MS = 100;
    private static final int FRAMES = 14;

    /**
     * @param milliseconds how late the answer was
     * @param where what the thread was doing when it was found late, innermost first
     */
    public record Stall(long milliseconds, String where) {}

    private final List<Stall> stalls = new ArrayList<>();
    private final AtomicReference<Thread> fx = new AtomicReference<>();
    private final Thread watcher = new Thread(this::watch, "stall-watch");

    private StallWatch() {
        watcher.setDaemon(true);
    }

    public static StallWatch begin() {
        var watch = new StallWatch();
        watch.watcher.start();
        return watch;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                if (!ask(answered)) {
                    continue;
                }
                if (!answered.await(LATE_MS, TimeUnit.MILLISECONDS)) {
                    var where = where();
                    answered.await();
                    synchronized (stalls) {
                        long late = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
                        stalls.add(new Stall(late, where));
                    }
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            // the watch is over
        }
    }

    /** False while there is no toolkit yet. */
    private boolean ask(CountDownLatch answered) throws InterruptedException {
        try {
            Platform.runLater(() -> {
                fx.set(Thread.currentThread());
                answered.countDown();
            });
            return true;
        } catch (IllegalStateException e) {
            Thread.sleep(20);
            return false;
        }
    }

    private String where() {
        var thread = fx.get();
        return thread == null
                ? ""
                : Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n    "));
    }

    /** What was found so far. */
    public List<Stall> stalls() {
        synchronized (stalls) {
            return List.copyOf(stalls);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
        if (Boolean.getBoolean("postil.stalls")) {
            stalls().forEach(s -> System.out.println(s.milliseconds() + " ms\n    " + s.where()));
        }
    }
}
