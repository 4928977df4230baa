package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerWords;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.project.VariableStore.NewVariable;
import org.postil.study.SampleStudy;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sheets of answers, planned and applied on the sample study. */
class AnswerIncomingTest {
    @TempDir Path folder;

    private Project project;
    private Coder coder;

    @BeforeEach
    void open() throws Exception {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("study.postil")));
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        coder = now().coderNamed(SampleStudy.CODER).orElseThrow();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Snapshot now() {
        return project.snapshot();
    }

    private static SheetRows sheet(List<String> header, List<List<String>> rows) {
        var numbered = new ArrayList<SheetRows.Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new SheetRows.Row(i + 2L, rows.get(i)));
        }
        return new SheetRows("Sheet1", header, numbered, List.of());
    }

    private AnswerIncoming plan(SheetRows sheet) {
        return plan(sheet, ColumnMapping.guess(sheet.header(), now()));
    }

    private AnswerIncoming plan(SheetRows sheet, ColumnMapping mapping) {
        return AnswerIncoming.plan(sheet, mapping, now(), Optional.of(coder));
    }

    private String age(String reference) {
        var review = now().reviewCalled(reference).orElseThrow();
        var variable =
                now().variables().stream()
                        .filter(v -> v.path().equals("victim.age"))
                        .findFirst()
                        .orElseThrow();
        return now().answers().stream()
                .filter(a -> a.review() == review.id() && a.variable() == variable.id())
                .map(a -> AnswerWords.written(variable, a.value()))
                .findFirst()
                .orElse("");
    }

    @Test
    void columnsAreRecognisedByPathLevelAndName() {
        var mapping =
                ColumnMapping.guess(
                        List.of("Reference", "Victim age", "victim.sex", "Remarks"), now());
        assertThat(mapping.meanings().stream().map(ColumnMeaning::written))
                .containsExactly("review", "victim.age", "victim.sex", "ignore");
        assertThat(mapping.problems()).isEmpty();
        assertThat(ColumnMapping.guess(List.of("Remarks"), now()).problems()).hasSize(2);
    }

    @Test
    void aPlanTellsNewChangedAndWhatDoesNotFitAndWritesNothing() {
        long action = now().action();
        var plan =
                plan(
                        sheet(
                                List.of("review", "victim age"),
                                List.of(
                                        List.of("DHR02", "99"),
                                        List.of("DHR03", "old"),
                                        List.of("DHR99", "3"),
                                        List.of("DHR04", age("DHR04")))));
        assertThat(plan.conflicts()).isEqualTo(1);
        assertThat(plan.forecast().outcome().same()).isEqualTo(1);
        assertThat(plan.problems())
                .extracting(AnswerIncoming.Problem::line, AnswerIncoming.Problem::column)
                .containsExactly(tuple(3L, "victim age"), tuple(4L, "victim age"));
        assertThat(plan.problems().getFirst().value()).isEqualTo("old");
        assertThat(now().action()).isEqualTo(action);
    }

    @Test
    void whatIsAppliedIsOneStepAndKeepingLeavesOtherAnswersAlone() {
        var sheet = sheet(List.of("review", "victim age"), List.of(List.of("DHR02", "99")));
        String before = age("DHR02");
        plan(sheet).apply(project, coder, true);
        assertThat(age("DHR02")).isEqualTo(before);
        long action = now().action();
        plan(sheet).apply(project, coder, false);
        assertThat(age("DHR02")).isEqualTo("99");
        assertThat(now().action()).isEqualTo(action + 1);
        project.undo(1, Optional.of(coder));
        assertThat(age("DHR02")).isEqualTo(before);
    }

    @Test
    void aValueMappedToACategoryIsTakenAndTheMappingIsRemembered() {
        var sheet = sheet(List.of("Case", "Geschlecht"), List.of(List.of("DHR02", "w")));
        var mapping =
                ColumnMapping.guess(sheet.header(), now())
                        .with(1, ColumnMapping.meaning("victim.sex", now()).orElseThrow())
                        .withValue(1, "w", "male");
        plan(sheet, mapping).apply(project, coder, false);
        assertThat(RememberedMapping.ANSWERS.find(List.of("case", "geschlecht"), now()))
                .contains(mapping);
        assertThat(RememberedMapping.ANSWERS.find(List.of("case", "sex"), now())).isEmpty();
        assertThat(plan(sheet, mapping).forecast().changes()).isEmpty();
    }

    @Test
    void aDerivedVariableIsNeverTyped() {
        project.act(
                Optional.of(coder),
                "Add a rule",
                edit ->
                        edit.variables()
                                .add(
                                        new NewVariable(
                                                Variable.Level.VICTIM,
                                                "band",
                                                "Age band",
                                                Variable.Type.CATEGORY,
                                                false,
                                                "",
                                                "",
                                                null,
                                                null,
                                                "bands(victim.age: 0-30, 31+)")));
        var plan =
                plan(
                        sheet(
                                List.of("review", "variable", "value"),
                                List.of(List.of("DHR02", "victim.band", "1"))));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.why()).contains("rule"));
    }

    @Test
    void appliedTwiceARandomSheetChangesNothingMore() {
        var random = new Random(650);
        var variables =
                now().variables().stream().filter(v -> !v.isDerived()).map(Variable::path).toList();
        var words =
                List.of(
                        "",
                        "1",
                        "31",
                        "yes",
                        "no",
                        "female",
                        "male",
                        "unborn",
                        "redacted",
                        "2015-12",
                        "IPH",
                        "White British",
                        "?");
        for (int round = 0; round < 12; round++) {
            var header = new ArrayList<>(List.of("review", "person"));
            for (int i = 0; i < 4; i++) {
                String path = variables.get(random.nextInt(variables.size()));
                if (!header.contains(path)) {
                    header.add(path);
                }
            }
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 30; i++) {
                var row = new ArrayList<String>();
                row.add("DHR%02d".formatted(1 + random.nextInt(35)));
                row.add(List.of("", "V1", "P1", "C1", "X9").get(random.nextInt(5)));
                while (row.size() < header.size()) {
                    row.add(words.get(random.nextInt(words.size())));
                }
                rows.add(row);
            }
            var sheet = sheet(header, rows);
            var plan = plan(sheet);
            var outcome = plan.apply(project, coder, false);
            assertThat(outcome.stored()).isEqualTo(plan.forecast().changes().size());
            long action = now().action();
            var again = plan(sheet);
            assertThat(again.forecast().changes()).as("round %d", round).isEmpty();
            again.apply(project, coder, false);
            assertThat(now().action()).as("actions of round %d", round).isEqualTo(action);
        }
    }
}
