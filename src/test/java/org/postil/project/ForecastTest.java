package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.project.UndoForecast.Reason;
import org.postil.project.UndoForecast.TableRows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What an undo would change, asked through the project as the window asks it. */
class ForecastTest {
    @TempDir Path folder;

    private Project project;
    private Optional<Coder> anna = Optional.empty();

    @BeforeEach
    void open() {
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = opened(projects.create(folder.resolve("p.postil"), edit -> {}));
        anna = Optional.of(project.act(Project.PROGRAM, "Add coder", e -> e.coders().add("Anna")));
    }

    private static Project opened(ProjectResult result) {
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private long add(String reference) {
        return project.act(anna, "Add " + reference, e -> e.reviews().add(reference, reference));
    }

    private long newest() {
        return project.history(1).getFirst().id();
    }

    @Test
    void aForecastChangesNothing() {
        add("DHR01");
        long before = newest();
        add("DHR02");
        var forecast = project.forecastUndoTo(before, anna).orElseThrow();
        assertThat(forecast.rows()).containsExactly(new TableRows("review", 0, 0, 1));
        assertThat(project.snapshot().reviews()).hasSize(2);
        assertThat(project.state().redoable()).isEmpty();
        assertThat(project.check()).allMatch(CheckResult::ok);
    }

    @Test
    void stepsThatUndoOneAnotherAreNotCountedTwice() {
        add("DHR01");
        long before = newest();
        long id = add("DHR02");
        project.act(
                anna,
                "Leave out DHR02",
                e -> {
                    e.reviews().setInclusion(id, Review.Inclusion.EXCLUDED, "no child");
                    return id;
                });
        assertThat(project.forecastUndoTo(before, anna).orElseThrow().rows())
                .containsExactly(new TableRows("review", 0, 0, 1));
    }

    @Test
    void onesOwnStepOfTodayNeedsNoQuestionAndAnothersDoes() {
        add("DHR01");
        assertThat(project.forecastUndo(anna).orElseThrow().reasons()).isEmpty();
        assertThat(project.forecastUndo(Project.PROGRAM).orElseThrow().reasons())
                .containsExactly(Reason.OTHER_CODER);
    }

    @Test
    void aStepFromBeforeTheOpeningNeedsAQuestion() {
        add("DHR01");
        project.close();
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = opened(projects.open(folder.resolve("p.postil")));
        assertThat(project.forecastUndo(anna).orElseThrow().reasons())
                .containsExactly(Reason.OLDER_STEP);
    }

    @Test
    void undoToStopsAtTheStepItself() {
        add("DHR01");
        long first = newest();
        add("DHR02");
        add("DHR03");
        project.undoTo(first, project.forecastUndoTo(first, anna).orElseThrow(), anna);
        assertThat(project.snapshot().reviews()).hasSize(1);
        assertThat(project.forecastUndoTo(first, anna)).isEmpty();
    }

    @Test
    void whatWasShownIsNotUndoneOnceSomethingElseWasDone() {
        add("DHR01");
        long first = newest();
        add("DHR02");
        var next = project.forecastUndo(anna).orElseThrow();
        var back = project.forecastUndoTo(first, anna).orElseThrow();
        assertThat(next.newest()).isEqualTo(newest());
        assertThat(back.newest()).isEqualTo(newest());
        add("DHR03");
        assertThat(project.undo(next, anna)).isEqualTo(new Step.Blocked(History.OTHER_DONE));
        assertThat(project.undoTo(first, back, anna))
                .isEqualTo(new Step.Blocked(History.OTHER_DONE));
        assertThat(project.snapshot().reviews()).hasSize(3);

        var again = project.forecastUndo(anna).orElseThrow();
        assertThat(project.undo(again, anna)).isInstanceOf(Step.Done.class);
        assertThat(project.undo(again, anna))
                .as("a forecast is good for one undo")
                .isInstanceOf(Step.Blocked.class);
        assertThat(project.snapshot().reviews()).hasSize(2);
    }
}
