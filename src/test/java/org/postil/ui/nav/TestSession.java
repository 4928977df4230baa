package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A session on a real project, without a toolkit: a thread of its own stands in for the FX thread.
 */
public final class TestSession implements AutoCloseable {
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ProjectSession session;

    private TestSession(Path folder) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .create(folder.resolve("test.postil"), edit -> {});
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        var project = ((ProjectResult.Opened) result).project();
        session =
                new ProjectSession(
                        project,
                        project.state(),
                        worker,
                        fx,
                        (attempt, failure) -> failures.add(attempt),
                        Clock.systemUTC());
    }

    /** An empty project in the folder. */
    public static TestSession make(Path folder) {
        return new TestSession(folder);
    }

    public ProjectSession session() {
        return session;
    }

    /** What was told to have failed. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Does something on what stands in for the FX thread. */
    public void onFx(Runnable work) {
        try {
            fx.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something on what stands in for the FX thread, some time. */
    public void onFxLater(Runnable work) {
        fx.execute(work);
    }

    /** To be told of failures. */
    public void failed(String attempt, Throwable failure) {
        failures.add(attempt);
    }

    /** Waits until the session and the FX thread have nothing more to do. */
    public void settle() {
        try {
            session.read("Waiting", project -> true).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        onFx(() -> {});
    }

    /** Calls with the session, on what stands in for the FX thread, and waits for all it causes. */
    public void work(Consumer<ProjectSession> work) {
        onFx(() -> work.accept(session));
        settle();
    }

    @Override
    public void close() {
        session.close();
        fx.close();
    }
}
