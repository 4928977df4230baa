package org.postil.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Person.Role;
import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A saved table names the reviews that changed under it, and no others. */
class ChangedReviewsTest {
    @TempDir Path folder;
    private Project project;
    private final TallyEngine engine = new TallyEngine();

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = ((ProjectResult.Opened) projects.open(file)).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Snapshot snapshot() {
        return project.snapshot();
    }

    private void edit(Consumer<Edit> work) {
        project.act(
                Optional.of(snapshot().coders().getFirst()),
                "Edit",
                edit -> {
                    work.accept(edit);
                    return true;
                });
    }

    private SavedTable saved(String rows) {
        var request =
                TallyRequest.of(
                        rows.contains(".") ? new Axis.OfVariable(rows) : new Axis.OfFacet(rows));
        var tally = (Tally) engine.tally(snapshot(), request);
        var settings = new TableSettings("", request, Presentation.PLAIN);
        String recipe = SavedTables.recipe(snapshot(), engine, settings, tally, Instant.EPOCH);
        return new SavedTable(1, "guid", rows, recipe, 1);
    }

    private List<String> changed(SavedTable table) {
        return ((TableRun.Counted) SavedTables.run(snapshot(), engine, table))
                .changes().reviews().stream().map(ReviewChange::words).toList();
    }

    private Answer answerTo(Variable variable) {
        return snapshot().answers().stream()
                .filter(a -> a.variable() == variable.id())
                .findFirst()
                .orElseThrow();
    }

    private void redact(Answer answer) {
        edit(e ->
                e.answers()
                        .set(
                                answer.variable(),
                                answer.review(),
                                answer.person(),
                                answer.coder(),
                                new AnswerValue.Missing(AnswerValue.MissingReason.REDACTED),
                                false));
    }

    @Test
    void anAnswerThatTheTableDoesNotAskSaysNothingAboutIt() {
        var table = saved("review.homicide_type");
        var other =
                snapshot().variables().stream()
                        .filter(v -> !v.isDerived() && v.level().role().isEmpty())
                        .filter(v -> !v.path().equals("review.homicide_type"))
                        .filter(v ->
                                snapshot().answers().stream().anyMatch(a -> a.variable() == v.id()))
                        .findFirst()
                        .orElseThrow();
        redact(answerTo(other));

        assertThat(changed(table)).isEmpty();
    }

    @Test
    void aDerivedVariableChangesWithWhatItIsWorkedOutFrom() {
        var band =
                snapshot().variables().stream()
                        .filter(v -> v.isDerived() && v.path().startsWith("victim."))
                        .findFirst()
                        .orElseThrow();
        var table = saved(band.path());
        redact(answerTo(snapshot().variable("victim.age").orElseThrow()));

        assertThat(changed(table)).containsExactly("other answers");
    }

    @Test
    void whoIsInAReviewMattersToATableOfPersonsAlone() {
        var ofPersons = saved("victim.age");
        var ofReviews = saved("review.homicide_type");
        var themes = saved("theme");
        long review = snapshot().reviews().getFirst().id();
        edit(e -> e.persons().setRole(e.persons().add(review, "V9", ""), Role.VICTIM, false));

        assertThat(changed(ofPersons)).containsExactly("other persons");
        assertThat(changed(ofReviews)).isEmpty();
        assertThat(changed(themes)).isEmpty();
    }
}
