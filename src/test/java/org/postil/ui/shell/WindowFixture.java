package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.postil.TestServices;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.study.SampleStudy;
import org.postil.ui.Pictures;
import org.postil.ui.PreparedFiles;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Workbench;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.Threads;
import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The whole window on real services, with a home of its own and prepared answers in place of the
 * file chooser. Made in the test's {@code @Start} method, on the FX thread.
 */
public final class WindowFixture {
    private final Stage stage;
    private final PreparedFiles files = new PreparedFiles();
    private final Appearance appearance = new Appearance();
    private final MainWindow window;

    private WindowFixture(Stage stage, UserHome home, Clock clock) {
        this.stage = stage;
        var background =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("job").factory());
        window =
                new MainWindow(
                        TestServices.window(home, clock),
                        stage,
                        new Threads(Platform::runLater, background),
                        appearance,
                        files);
        appearance.schemeProperty().set(Scheme.LIGHT);
    }

    /**
     * A window that shows the welcome.
     *
     * @param name the person's, so that nobody is asked for it; empty for the first start
     */
    public static WindowFixture welcome(Stage stage, Path home, String name) {
        return begun(stage, home, name, Optional.empty());
    }

    /** A window that opens a project. */
    public static WindowFixture opening(Stage stage, Path home, Path project) {
        return begun(stage, home, "Anna", Optional.of(project));
    }

    /** A window that opens a project coded as the sample study is, as its coder. */
    public static WindowFixture study(Stage stage, Path folder, Path project) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        return begun(stage, home, SampleStudy.CODER, Optional.of(project));
    }

    /**
     * A window that opens a fresh copy of the sample study, as its coder.
     *
     * @param folder gets the copy and a home
     */
    public static WindowFixture sample(Stage stage, Path folder) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = Files.createTempDirectory(folder, "study").resolve("Sample study.postil");
        return begun(stage, home, SampleStudy.CODER, Optional.of(SampleProject.copyTo(file)));
    }

    private static WindowFixture begun(
            Stage stage, Path home, String name, Optional<Path> project) {
        var userHome = new UserHome(home);
        if (!name.isEmpty()) {
            PersonSettings.load(userHome, "person").set("coder.name", name);
        }
        var fixture = new WindowFixture(stage, userHome, Clock.systemUTC());
        fixture.window.show(project);
        return fixture;
    }

    /** One action by nobody in particular, in an opening of its own. */
    static void work(Path file, Path home, String label, Function<Edit, ?> work) {
        var result = new Projects(new UserHome(home), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        try (var project = ((ProjectResult.Opened) result).project()) {
            project.act(Project.PROGRAM, label, work::apply);
        }
    }

    /** A project with a coder called Anna, from the Children's Services frame, closed again. */
    public static Path makeProject(Path file, Path home) {
        var result =
                new Projects(new UserHome(home), Clock.systemUTC())
                        .create(
                                file,
                                edit -> {
                                    FrameApplication.apply(
                                            Frames.find("children").orElseThrow(), edit);
                                    edit.coders().add("Anna");
                                });
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        ((ProjectResult.Opened) result).project().close();
        return file;
    }

    public PreparedFiles files() {
        return files;
    }

    public Pictures pictures() {
        return new Pictures(stage, appearance);
    }

    /** Files let go of over the window. */
    public void drop(List<File> files) {
        window.drop(files);
    }

    public Appearance appearance() {
        return appearance;
    }

    public JobRunner jobs() {
        return window.jobs();
    }

    MainWindow window() {
        return window;
    }

    /** The workbench of the open project; waits until one is open. */
    public Workbench bench() {
        waitUntil(() -> window.work().isPresent());
        return window.work().orElseThrow().bench();
    }

    /** Shows the last resort. */
    public void fail(String attempt, Throwable failure) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.failures().failed(attempt, failure));
    }

    /** Closes the window as its user does, and waits until the project's file is free. */
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, window::quit);
        waitUntil(() -> !stage.isShowing());
    }

    /** Waits, at most a minute, until something holds. */
    public static void waitUntil(Callable<Boolean> holds) {
        waitUntil(60, holds);
    }

    /**
     * Waits until something holds.
     *
     * <p>The condition looks at the window from outside its thread, and may find it in the middle
     * of a change (a list with fewer items than a moment ago, nothing selected): what it throws
     * then means not yet, and is the cause if the time runs out.
     */
    public static void waitUntil(int seconds, Callable<Boolean> holds) {
        var thrown = new AtomicReference<@Nullable Exception>();
        try {
            WaitForAsyncUtils.waitFor(
                    seconds,
                    TimeUnit.SECONDS,
                    () -> {
                        try {
                            thrown.set(null);
                            return holds.call();
                        } catch (RuntimeException changing) {
                            thrown.set(changing);
                            return false;
                        }
                    });
        } catch (TimeoutException e) {
            var cause = thrown.get();
            throw new AssertionError("waited in vain", cause == null ? e : cause);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
