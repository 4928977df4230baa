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

/** Starts the toolkit and the window. */
public final class PostilWindow {
    private PostilWindow() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file a project to open
     * @return false when there is no display to open it on
     */
    public static boolean open(WindowServices services, Optional<Path> file)
            throws InterruptedException {
        var closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                var stage = new Stage();
                stage.setOnHidden(event -> closed.countDown());
                show(services, stage, file);
            });
        } catch (UnsupportedOperationException e) {
            // how the toolkit says that it found no display
            return false;
        }
        closed.await();
        Platform.exit();
        return true;
    }

    private static void show(WindowServices services, Stage stage, Optional<Path> file) {
        var background =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("job-", 1).factory());
        var window =
                new MainWindow(
                        services,
                        stage,
                        new Threads(Platform::runLater, background),
                        new Appearance(),
                        new SystemFileChoosing(
                                stage, Path.of(System.getProperty("user.home", "."))));
        catchTheRest(window);
        window.show(file);
    }

    /** Whatever nobody caught, on whatever thread, is told on the FX thread. */
    private static void catchTheRest(MainWindow window) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                Platform.runLater(
                        () -> window.failures().failed(Words.of("error.unnamed"), failure)));
    }
}
