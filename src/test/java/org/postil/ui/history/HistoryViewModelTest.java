package org.postil.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.Project;
import org.postil.project.Step;
import org.postil.project.StepName;
import org.postil.project.UndoForecast.TableRows;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HistoryViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private HistoryViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.make(folder);
        ProjectSession session = test.session();
        session.addCoder("Anna").await();
        add("DHR01");
        add("DHR02");
        add("DHR03");
        model = new HistoryViewModel(session);
        test.onFx(model::activate);
        test.settle();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void add(String reference) throws InterruptedException {
        test.session()
                .act("Add " + reference, edit -> edit.reviews().add(reference, reference))
                .await();
    }

    private List<String> listed() {
        return model.rows().stream().map(HistoryRow::what).toList();
    }

    private HistoryRow row(String what) {
        return model.rows().stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestStepStandsFirstWithWhoDidIt() {
        assertThat(listed())
                .startsWith("Add DHR03", "Add DHR02", "Add DHR01")
                .endsWith("New project");
        assertThat(row("Add DHR03").who()).isEqualTo("Anna");
        assertThat(row("New project").who()).isEqualTo("Postil");
    }

    @Test
    void aNewStepAppearsWhileTheScreenIsShown() throws Exception {
        add("DHR04");
        test.settle();
        test.settle();
        assertThat(listed()).startsWith("Add DHR04");
    }

    @Test
    void aStepIsFoundByWhatWasDoneOrByWho() {
        test.onFx(() -> model.filterProperty().set("dhr02"));
        assertThat(listed()).containsExactly("Add DHR02");
        assertThat(model.countProperty().get()).isEqualTo("1 of 5 steps");
        test.onFx(() -> model.filterProperty().set("anna"));
        assertThat(listed()).contains("Add DHR01", "Add DHR02", "Add DHR03");
    }

    @Test
    void goingBackShowsWhatWillGoAndThenDoesExactlyThat() throws Exception {
        var forecast = model.forecast(row("Add DHR01")).await().orElseThrow();
        assertThat(forecast.steps())
                .extracting(StepName::label)
                .containsExactly("Add DHR03", "Add DHR02");
        assertThat(forecast.rows()).containsExactly(new TableRows("review", 0, 0, 2));
        assertThat(test.session().snapshot().reviews()).hasSize(3);

        model.goBackTo(row("Add DHR01"), forecast).await();
        test.settle();
        assertThat(test.session().snapshot().reviews()).hasSize(1);
        assertThat(row("Add DHR03").undone()).isTrue();
        assertThat(listed()).contains("Undid: Add DHR03");
    }

    @Test
    void whatWasShownIsNotGoneBackOnceAnImportHasStoredSomething() throws Exception {
        var forecast = model.forecast(row("Add DHR01")).await().orElseThrow();
        test.session()
                .project()
                .act(Project.PROGRAM, "Import", edit -> edit.reviews().add("DHR04", "DHR04"));
        assertThat(model.goBackTo(row("Add DHR01"), forecast).await())
                .isInstanceOf(Step.Blocked.class);
        assertThat(test.session().snapshot().reviews()).hasSize(4);
    }

    @Test
    void thereIsNothingAfterTheNewestStep() throws Exception {
        assertThat(model.forecast(row("Add DHR03")).await()).isEqualTo(Optional.empty());
    }

    @Test
    void theForecastNamesWhatPeopleKnowAndPutsTheRestTogether() {
        var lines =
                ForecastTable.lines(
                        List.of(
                                new TableRows("passage", 0, 0, 3),
                                new TableRows("person_role", 1, 0, 0),
                                new TableRows("evidence", 2, 0, 0)));
        assertThat(lines)
                .containsExactly(
                        new TableRows("Passages", 0, 0, 3),
                        new TableRows("Everything that belongs to them", 3, 0, 0));
    }

    @Test
    void theSelectedStepIsWantedAgainOnceTheHistoryHasBeenRead() {
        test.onFx(() -> model.select(Optional.of(row("Add DHR02"))));
        var again = new HistoryViewModel(test.session());
        test.onFx(() -> again.restore(model.save()));
        assertThat(again.takeWanted()).as("nothing is listed yet").isEmpty();
        test.onFx(again::activate);
        test.settle();
        assertThat(again.takeWanted()).map(HistoryRow::what).contains("Add DHR02");
        assertThat(again.takeWanted()).as("once").isEmpty();
    }

    @Test
    void aDamagedStateSelectsNothing() {
        for (var damaged : List.of("x", "-1", "12 ", "99999999999999999999", "4.5")) {
            test.onFx(() -> model.restore(Map.of("selected", damaged)));
            assertThat(model.takeWanted()).isEmpty();
        }
    }
}
