package org.postil.ui.bench;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** The toolkit without a display, painted by its software pipeline. */
final class HeadlessToolkit {
    private HeadlessToolkit() {}

    /**
     * Makes something on the toolkit's thread; starts the toolkit when it does not run.
     *
     * @throws UnsupportedOperationException when the toolkit cannot start
     */
    static <T> T start(Supplier<T> making) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var begun = new CompletableFuture<T>();
        Runnable make =
                () -> {
                    Platform.setImplicitExit(false);
                    begun.complete(making.get());
                };
        try {
            Platform.startup(make);
        } catch (IllegalStateException e) {
            // the toolkit runs already, as in tests
            Platform.runLater(make);
        }
        return begun.join();
    }

    static <T> T onFx(Callable<T> work) throws InterruptedException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
