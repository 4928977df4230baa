package org.postil.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

class JobRunnerTest {
    private final List<Runnable> later = new ArrayList<>();
    private final Executor background = later::add;
    private final List<String> told = new ArrayList<>();
    private final JobRunner runner =
            new JobRunner(background, Runnable::run, (attempt, failure) -> told.add(attempt));

    private void runAll() {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    @Test
    void aJobIsListedWhileItRunsAndItsResultComesAfter() {
        var job =
                runner.start(
                        "Count",
                        (progress, cancellation) -> {
                            progress.report(1, 4, "DHR01");
                            return 42;
                        },
                        result -> told.add("got " + result));
        assertThat(runner.running()).containsExactly(job);
        runAll();
        assertThat(runner.running()).isEmpty();
        assertThat(told).containsExactly("got 42");
        assertThat(job.shareProperty().get()).isEqualTo(0.25);
        assertThat(job.itemProperty().get()).isEqualTo("DHR01");
    }

    @Test
    void aStoppedJobBringsNoResultAndNoError() {
        var job =
                runner.start(
                                "Count",
                                (progress, cancellation) -> {
                                    cancellation.check();
                                    return 42;
                                },
                                result -> told.add("got " + result))
                        .whenCancelled(() -> told.add("stopped"));
        job.cancel();
        runAll();
        assertThat(told).containsExactly("stopped");
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void aFailureIsAlwaysToldEvenWhenNobodyAskedFor() {
        runner.start(
                "Import",
                (progress, cancellation) -> {
                    throw new java.io.IOException("disk");
                },
                result -> told.add("got it"));
        runAll();
        assertThat(told).containsExactly("Import");
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void ofManyReportsOnlyTheLatestIsShown() {
        var fx = new ArrayList<Runnable>();
        var slow = new JobRunner(Runnable::run, fx::add, (attempt, failure) -> told.add(attempt));
        slow.start(
                "Count",
                (progress, cancellation) -> {
                    for (int i = 0; i < 1000; i++) {
                        progress.report(i, 1000, "item " + i);
                    }
                    return true;
                },
                done -> {});
        assertThat(fx).hasSize(2);
        fx.forEach(Runnable::run);
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        var latest = new LatestOnly(background, Runnable::run, (a, f) -> told.add(a));
        latest.ask("Search", () -> "old", told::add);
        latest.ask("Search", () -> "new", told::add);
        runAll();
        assertThat(told).containsExactly("new");
    }

    @Test
    void aFailureEndsTheSignOfBeingBusyUnlessSomethingNewerWasAsked() {
        var fx = new ArrayList<Runnable>();
        var latest = new LatestOnly(Runnable::run, fx::add, (a, f) -> told.add(a));
        for (var name : List.of("old", "new")) {
            latest.<String>ask(
                    name,
                    () -> {
                        throw new IllegalStateException("of the test");
                    },
                    told::add,
                    failure -> told.add("ended " + name));
        }
        fx.forEach(Runnable::run);
        assertThat(told).containsExactly("old", "new", "ended new");
    }
}
