package org.postil.task;

import java.util.Arrays;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Logs what nobody expected: where it happened, never its message, which may quote a report. */
public final class FailureLog {
    private static final Logger LOG = Logger.getLogger("org.postil");

    private FailureLog() {}

    public static void log(Throwable failure) {
        LOG.severe(places(failure));
    }

    /** Kinds and places of a failure and its causes. */
    private static String places(Throwable failure) {
        var cause = failure.getCause();
        return failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .map(place -> "\n  at " + place)
                        .collect(Collectors.joining())
                + (cause == null ? "" : "\ncaused by " + places(cause));
    }
}
