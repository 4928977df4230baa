package org.postil.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Runs an operation often enough to tell how long it takes. */
final class Timing {
    private static final int WARM_UPS = 2;
    private static final int LEAST_RUNS = 5;

    /** Short operations are run more often, up to a second in all. */
    private static final int MOST_RUNS = 100;

    private static final long ENOUGH_NANOS = 1_000_000_000L;

    private static final long MB = 1024L * 1024;

    private Timing() {}

    /** One run of an operation, which times itself: what it prepares is not part of it. */
    interface Trial {
        Timed run() throws IOException;
    }

    /**
     * @param result what came out
     */
    record Timed(long nanos, String result) {}

    /**
     * @param trial holds what it works on while it is reachable
     */
    static Measurement measure(String name, String note, Trial trial) throws IOException {
        resetPeak();
        long first = trial.run().nanos();
        for (int i = 1; i < WARM_UPS; i++) {
            trial.run();
        }
        var nanos = new ArrayList<Long>();
        long sum = 0;
        String result = "";
        while (nanos.size() < LEAST_RUNS || sum < ENOUGH_NANOS && nanos.size() < MOST_RUNS) {
            var timed = trial.run();
            nanos.add(timed.nanos());
            sum += timed.nanos();
            result = timed.result();
        }
        long peak = peak() / MB;
        System.gc();
        var runtime = Runtime.getRuntime();
        long live = (runtime.totalMemory() - runtime.freeMemory()) / MB;
        Reference.reachabilityFence(trial);
        return new Measurement(
                name,
                ms(median(nanos)),
                ms(Collections.min(nanos)),
                nanos.size(),
                live,
                String.format(
                        Locale.ROOT,
                        "%s. The first run, with code not yet compiled, took %.1f ms; slowest timed"
                                + " run %.1f ms. heap_mb is what is in use after the runs and a"
                                + " collection; with garbage the heap reached at most %d MB.",
                        note,
                        first / 1e6,
                        Collections.max(nanos) / 1e6,
                        peak),
                result);
    }

    private static long median(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Milliseconds to the microsecond. */
    private static double ms(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }

    private static void resetPeak() {
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
    }

    /** The sum of what each part of the heap held at most. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
