package org.postil.ui.shell;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.postil.ui.dialog.SystemFileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.task.Threads;
import org.postil.ui.theme.Appearance;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the toolkit and the window. */
public final class PostilWindow {
    /** The second frame begins when the first has been handed over. */
    private static final int FIRST_FRAMES = 2;

    private PostilWindow() {}

    /** How a window ended. */
    public enum End {
        CLOSED,
        /** It was to be walked through, and not every screen was seen. */
        NOT_WALKED,
        NO_DISPLAY
    }

    /**
     * What the window does of itself once it is shown: nothing for a user; the build and the bench
     * have it closed again.
     */
    public sealed interface Errand {
        record None() implements Errand {}

        /**
         * @param told when the welcome has been painted, on the FX thread
         */
        record CloseWhenShown(Runnable told) implements Errand {}

        /** Sees every screen with the sample study open. */
        record WalkThrough() implements Errand {}
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file a project to open
     */
    public static End open(WindowServices services, Optional<Path> file, Errand errand)
            throws InterruptedException {
        var closed = new CountDownLatch(1);
        var walked = new AtomicBoolean(true);
        try {
            Platform.startup(() -> {
                var stage = new Stage();
                stage.setOnHidden(event -> closed.countDown());
                show(services, stage, file, errand, walked);
            });
        } catch (UnsupportedOperationException e) {
            // how the toolkit says that it found no display
            return End.NO_DISPLAY;
        }
        closed.await();
        Platform.exit();
        return walked.get() ? End.CLOSED : End.NOT_WALKED;
    }

    private static void show(
            WindowServices services,
            Stage stage,
            Optional<Path> file,
            Errand errand,
            AtomicBoolean walked) {
        var background =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("job-", 1).factory());
        var threads = new Threads(Platform::runLater, background);
        var window =
                new MainWindow(
                        services,
                        stage,
                        threads,
                        new Appearance(),
                        new SystemFileChoosing(
                                stage, Path.of(System.getProperty("user.home", "."))));
        catchTheRest(window);
        window.show(file);
        var pulses = new Pulses();
        switch (errand) {
            case Errand.None none -> {}
            case Errand.CloseWhenShown once ->
                    pulses.after(
                            FIRST_FRAMES,
                            () -> {
                                once.told().run();
                                window.quit();
                            });
            case Errand.WalkThrough walk ->
                    pulses.after(
                            FIRST_FRAMES,
                            () ->
                                    new WindowTraining(window, threads, pulses)
                                            .walk()
                                            .thenAccept(walked::set));
        }
    }

    /** Whatever nobody caught, on whatever thread, is told on the FX thread. */
    private static void catchTheRest(MainWindow window) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                Platform.runLater(
                        () -> window.failures().failed(Words.of("error.unnamed"), failure)));
    }
}
