package org.postil.bench;

import org.postil.ui.bench.GridStage;
import org.postil.ui.bench.PageStage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;

/** Scrolls the grid of answers, 90 pixels down and 60 to the right a frame. */
final class GridTrial {
    private static final int ROWS = 650;
    private static final int COLUMNS = 100;
    private static final double DOWN = 90;
    private static final double ACROSS = 60;
    private static final int FRAMES_BEFORE = 40;

    private GridTrial() {}

    private interface Asking {
        PageStage.Shown ask(GridStage stage) throws InterruptedException;
    }

    static Measurement measure(String name) throws IOException {
        var stage = GridStage.open(ROWS, COLUMNS);
        for (int i = 0; i < FRAMES_BEFORE; i++) {
            ask(stage, s -> s.scroll(ACROSS, DOWN));
        }
        var work = Timing.measure("work", "", () -> ask(stage, s -> s.work(ACROSS, DOWN)));
        return Timing.measure(
                name,
                String.format(
                        Locale.ROOT,
                        "Grid of %d reviews by %d variables in a window of %d by %d, scrolled on"
                                + " by %.0f pixels down and %.0f across a frame: style, layout and"
                                + " painting of one frame by the software pipeline, waited for,"
                                + " after %d frames before it. Style and layout alone take %.1f"
                                + " ms",
                        ROWS,
                        COLUMNS,
                        GridStage.WIDTH,
                        GridStage.HEIGHT,
                        DOWN,
                        ACROSS,
                        FRAMES_BEFORE,
                        work.medianMs()),
                () -> ask(stage, s -> s.scroll(ACROSS, DOWN)));
    }

    private static Timing.Timed ask(GridStage stage, Asking asking) throws IOException {
        try {
            var shown = asking.ask(stage);
            return new Timing.Timed(shown.nanos(), shown.result());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while measuring the grid");
        }
    }
}
