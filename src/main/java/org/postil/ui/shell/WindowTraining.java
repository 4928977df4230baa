package org.postil.ui.shell;

import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.task.Threads;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Walks through the window as a person does in the first minutes, so that the start-up cache made
 * in the build knows the classes behind it: welcome, sample study, each screen, out.
 */
final class WindowTraining {
    private static final int PULSES_A_SCREEN = 12;
    private static final int LONGEST_WAIT = 60 * 120;

    private final MainWindow window;
    private final Threads threads;
    private final Pulses pulses;

    WindowTraining(MainWindow window, Threads threads, Pulses pulses) {
        this.window = window;
        this.threads = threads;
        this.pulses = pulses;
    }

    /**
     * Begins on the FX thread, with the welcome shown, and closes the window at the end.
     *
     * @return whether every screen was seen, once the window is closing
     */
    CompletableFuture<Boolean> walk() {
        var done = new CompletableFuture<Boolean>();
        window.sample();
        await(
                () -> window.work().isPresent(),
                found -> {
                    if (found) {
                        visit(0, done);
                    } else {
                        finish(false, done);
                    }
                });
        return done;
    }

    private void visit(int position, CompletableFuture<Boolean> done) {
        var navigator = window.work().orElseThrow().bench().navigator();
        var views = WorkView.values();
        if (position == views.length) {
            finish(true, done);
            return;
        }
        navigator.go(Destination.to(views[position]));
        pulses.after(PULSES_A_SCREEN, () -> visit(position + 1, done));
    }

    private void finish(boolean whole, CompletableFuture<Boolean> done) {
        window.quit();
        done.complete(whole);
    }

    private void await(BooleanSupplier holds, Consumer<Boolean> then) {
        awaitFor(LONGEST_WAIT, holds, then);
    }

    private void awaitFor(int left, BooleanSupplier holds, Consumer<Boolean> then) {
        if (holds.getAsBoolean() || left == 0) {
            threads.fx().execute(() -> then.accept(left > 0));
        } else {
            pulses.after(1, () -> awaitFor(left - 1, holds, then));
        }
    }
}
