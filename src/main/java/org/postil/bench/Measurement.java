package org.postil.bench;

/**
 * One operation measured.
 *
 * @param runs that were timed, after the warm-ups
 * @param heapMb memory in use after the runs and a garbage collection
 * @param note what exactly was timed, on what
 * @param result what came out, to prove that the work was done
 */
public record Measurement(
        String name,
        double medianMs,
        double minMs,
        int runs,
        long heapMb,
        String note,
        String result) {}
