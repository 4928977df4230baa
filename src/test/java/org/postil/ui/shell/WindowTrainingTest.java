package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.study.SampleStudy;
import org.postil.ui.SampleProject;
import org.postil.ui.task.Threads;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the start-up cache of the window is trained on runs through. */
@ExtendWith(ApplicationExtension.class)
class WindowTrainingTest {
    @TempDir static Path home;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        Path samples = Files.createDirectories(home.resolve("samples"));
        SampleProject.copyTo(samples.resolve("Sample study.postil"));
        fixture = WindowFixture.welcome(stage, home, SampleStudy.CODER);
    }

    @Test
    void everyScreenIsSeenAndTheWindowCloses() throws Exception {
        var walked = new CompletableFuture<Boolean>();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        new WindowTraining(
                                        fixture.window(),
                                        new Threads(Platform::runLater, Runnable::run),
                                        new Pulses())
                                .walk()
                                .thenAccept(walked::complete));
        assertThat(walked.get(60, TimeUnit.SECONDS)).isTrue();
    }
}
