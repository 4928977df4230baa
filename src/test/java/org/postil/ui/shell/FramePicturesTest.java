package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.UserHome;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.task.Pending;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Pictures of the frame: welcome, history, palette, error, busy, keys, going back. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class FramePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = folder.resolve("Children's Services study.postil");
        if (!Files.exists(project)) {
            WindowFixture.makeProject(project, home);
            recent(home, project);
        }
        fixture = WindowFixture.welcome(stage, home, "Anna");
    }

    private static void recent(Path home, Path project) {
        var settings = PersonSettings.load(new UserHome(home), "person");
        settings.putAll(
                Map.of(
                        "recent.0",
                        project.toString(),
                        "recent.1",
                        "/home/anna/studies/Older adults pilot.postil"));
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    @Test
    void welcome() {
        take("welcome");
    }

    @Test
    void busy() throws Exception {
        openProject();
        var stop = new CountDownLatch(1);
        var runner = fixture.jobs();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        runner.start(
                                "Importing 33 files",
                                (progress, cancellation) -> {
                                    progress.report(12, 33, "DHR12 Overview report.pdf");
                                    stop.await();
                                    return true;
                                },
                                done -> {}));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.bench().notices().tell("Undone: Code 3 quotes"));
        take("busy");
        stop.countDown();
    }

    @Test
    void history(FxRobot robot) {
        work();
        robot.clickOn("Code 3 quotes");
        take("history");
        robot.clickOn("Go back to here…");
        WindowFixture.waitUntil(() -> robot.lookup(".scrim").tryQuery().isPresent());
        take("history-back");
    }

    @Test
    void palette(FxRobot robot) {
        openProject();
        robot.clickOn("#palette-button");
        take("palette");
    }

    @Test
    void keys(FxRobot robot) {
        openProject();
        robot.clickOn("Keys");
        take("keys");
    }

    @Test
    void error() {
        openProject();
        fixture.fail("Importing 33 files", new IllegalStateException("of the test"));
        take("error");
    }

    @Test
    void newProject(FxRobot robot) {
        robot.clickOn("#welcome-new-children");
        take("new-project");
    }

    private void openProject() {
        var project = folder.resolve("Children's Services study.postil");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> fixture.window().open(project));
        fixture.bench();
    }

    /** Some steps of two coders, one of them undone. */
    private void work() {
        openProject();
        var session = fixture.bench().session();
        if (session.snapshot().reviews().isEmpty()) {
            onSession(() ->
                    session.act(
                            "Add 12 reviews",
                            edit -> {
                                for (int i = 1; i <= 12; i++) {
                                    edit.reviews().add("DHR%02d".formatted(i), "Report");
                                }
                                return true;
                            }));
            onSession(() -> session.act("Code 3 quotes", edit -> edit.reviews().add("A", "A")));
            onSession(() -> session.addCoder("Ben"));
            onSession(
                    () -> session.act("Rename the theme Recording", e -> e.reviews().add("B", "")));
            onSession(() -> session.act("Mark DHR04 as read", e -> e.reviews().add("C", "C")));
            onSession(session::undo);
            onSession(() -> session.act("Retag 2 passages", e -> e.reviews().add("D", "D")));
        }
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.bench().navigator().go(Destination.to(WorkStep.HISTORY)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void onSession(Supplier<Pending<?>> work) {
        var pending = new Pending<?>[1];
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> pending[0] = work.get());
        try {
            pending[0].await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @BeforeEach
    void settled() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
