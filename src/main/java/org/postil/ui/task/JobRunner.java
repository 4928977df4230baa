package org.postil.ui.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.postil.task.Job;
import org.postil.task.Progress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs jobs on threads of their own and brings progress and results back to the FX thread. */
public final class JobRunner {
    private final Executor background;
    private final Executor fx;
    private final Failures failures;
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> shown =
            FXCollections.unmodifiableObservableList(running);

    /**
     * @param fx runs what it is given on the FX thread
     */
    public JobRunner(Executor background, Executor fx, Failures failures) {
        this.background = background;
        this.fx = fx;
        this.failures = failures;
    }

    /** What runs now, in the order in which it was begun. */
    public ObservableList<RunningJob> running() {
        return shown;
    }

    /**
     * Starts a job. A failure is shown and logged.
     *
     * @param title what it does, for the status bar
     * @param whenDone gets the result, on the FX thread; not called after a stop or a failure
     */
    public <T> RunningJob start(String title, Job<T> job, Consumer<? super T> whenDone) {
        return start(title, job, whenDone, failure -> {});
    }

    /**
     * @param whenFailed called besides the failure being shown
     */
    public <T> RunningJob start(
            String title,
            Job<T> job,
            Consumer<? super T> whenDone,
            Consumer<Throwable> whenFailed) {
        var shownJob = new RunningJob(title);
        running.add(shownJob);
        background.execute(() -> run(shownJob, job, whenDone, whenFailed));
        return shownJob;
    }

    private <T> void run(
            RunningJob shownJob,
            Job<T> job,
            Consumer<? super T> whenDone,
            Consumer<Throwable> whenFailed) {
        try {
            T result = job.run(new Latest(shownJob, fx), shownJob.cancellation());
            fx.execute(() -> {
                end(shownJob);
                whenDone.accept(result);
            });
        } catch (CancellationException e) {
            fx.execute(() -> {
                end(shownJob);
                shownJob.cancelled();
            });
        } catch (Throwable e) {
            // whatever it is, the user is told: a job that ends silently looks like one that runs
            fx.execute(() -> {
                end(shownJob);
                failures.failed(shownJob.title(), e);
                whenFailed.accept(e);
            });
        }
    }

    private void end(RunningJob job) {
        running.remove(job);
        job.over();
    }

    /** Hands on the latest news only: a fast job does not flood the FX thread. */
    private static final class Latest implements Progress {
        private record News(int done, int total, String item) {}

        private final RunningJob job;
        private final Executor fx;
        private final AtomicReference<@Nullable News> news = new AtomicReference<>();

        Latest(RunningJob job, Executor fx) {
            this.job = job;
            this.fx = fx;
        }

        @Override
        public void report(int done, int total, String item) {
            if (news.getAndSet(new News(done, total, item)) == null) {
                fx.execute(() -> {
                    var latest = news.getAndSet(null);
                    if (latest != null) {
                        job.progress(latest.done, latest.total, latest.item);
                    }
                });
            }
        }
    }
}
