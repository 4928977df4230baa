package org.postil.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.study.SampleStudy;
import org.postil.ui.SampleProject;
import org.postil.ui.control.CellRange;
import org.postil.ui.nav.TestSession;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** The grid on the sample study. */
class GridViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private GridViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("study.postil")));
        model = new GridViewModel(test.session());
        test.work(s -> s.switchTo(s.snapshot().coderNamed(SampleStudy.CODER).orElseThrow()));
        test.onFx(model::activate);
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void work(Runnable work) {
        test.work(s -> work.run());
        // the action, and then the reading of what it changed
        test.settle();
        test.settle();
    }

    private void ask(GridQuery query) {
        work(() -> model.ask(query));
    }

    private int column(Level level, Variable.Type type) {
        ask(GridQuery.all(level));
        var columns = model.data().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == type && !columns.get(i).isDerived()) {
                return i;
            }
        }
        throw new AssertionError("no variable of type " + type);
    }

    private String cell(int row, int column) {
        return GridPlanning.cell(
                model.data(), model.data().rows().get(row), model.data().columns().get(column));
    }

    private void select(int row, int column) {
        work(() -> model.select(CellRange.cell(row, column)));
    }

    private long undoSteps(Runnable edit) {
        long before = test.session().snapshot().action();
        work(edit);
        return test.session().snapshot().action() - before;
    }

    @Test
    void eachReviewIsALineAndEachVictimIsOneAtTheLevelOfVictims() {
        assertThat(model.data().rows()).hasSize(test.session().snapshot().reviews().size());
        ask(GridQuery.all(Level.VICTIM));
        assertThat(model.data().rows()).isNotEmpty().allMatch(r -> r.person().isPresent());
        assertThat(model.data().columns()).allMatch(v -> v.level() == Level.VICTIM);
    }

    @Test
    void whatIsTypedIsOneStepAndWhatDoesNotFitIsTold() {
        int age = column(Level.VICTIM, Variable.Type.NUMBER);
        select(0, age);
        String before = cell(0, age);
        assertThat(undoSteps(() -> assertThat(model.type("44", false)).isEmpty())).isEqualTo(1);
        assertThat(cell(0, age)).isEqualTo("44");
        assertThat(undoSteps(() -> assertThat(model.type("a lot", false)).hasSize(1))).isZero();
        work(() -> test.session().undo());
        assertThat(cell(0, age)).isEqualTo(before);
    }

    @Test
    void missingClearAndFillWorkOnTheWholeSelectionInOneStep() {
        int age = column(Level.VICTIM, Variable.Type.NUMBER);
        work(() -> model.select(new CellRange(0, age, 4, age)));
        assertThat(undoSteps(() -> model.setMissing(MissingReason.REDACTED))).isEqualTo(1);
        assertThat(List.of(cell(0, age), cell(4, age))).containsOnly("[redacted]");
        select(0, age);
        work(() -> model.type("30", false));
        work(() -> model.select(new CellRange(0, age, 4, age)));
        assertThat(undoSteps(model::fillDown)).isEqualTo(1);
        assertThat(List.of(cell(1, age), cell(4, age))).containsOnly("30");
        assertThat(undoSteps(model::clear)).isEqualTo(1);
        assertThat(List.of(cell(0, age), cell(4, age))).containsOnly("");
    }

    @Test
    void pastingShowsWhatFitsAndWhatDoesNotAndIsOneStep() {
        int age = column(Level.VICTIM, Variable.Type.NUMBER);
        int last = model.data().rows().size() - 1;
        select(0, age);
        work(() -> model.type("20", false));
        work(() -> model.select(new CellRange(0, age, 0, age)));
        var plan = model.planPaste("20\r\n31\r\nmany\r\n\r\n[not recorded]\r\n");
        assertThat(plan.same()).isGreaterThanOrEqualTo(1);
        assertThat(plan.left()).isEqualTo(1);
        assertThat(plan.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.given()).isEqualTo("many");
                    assertThat(p.why()).contains("number");
                });
        String untouched = cell(3, age);
        assertThat(undoSteps(() -> model.paste(plan))).isEqualTo(1);
        assertThat(cell(1, age)).isEqualTo("31");
        assertThat(cell(3, age)).isEqualTo(untouched);
        assertThat(cell(4, age)).isEqualTo("[not recorded]");
        select(last, age);
        assertThat(model.planPaste("31\n32").problems())
                .anySatisfy(p -> assertThat(p.given()).isEqualTo("32"));
    }

    @Test
    void whatIsCopiedChangesNothingWhenItIsPastedInTheSamePlace() {
        for (Level level : List.of(Level.REVIEW, Level.VICTIM, Level.CHILD)) {
            ask(GridQuery.all(level));
            work(model::selectAll);
            var plan = model.planPaste(model.copied());
            assertThat(plan.changes()).as("changes at %s", level).isEmpty();
            assertThat(plan.problems())
                    .as("problems at %s", level)
                    .allMatch(p -> p.why().contains("rule"));
        }
    }

    @Test
    void sortingPutsOpenQuestionsLastAndWritingMovesNoLine() {
        int age = column(Level.VICTIM, Variable.Type.NUMBER);
        long variable = model.data().columns().get(age).id();
        work(() -> model.sort(variable));
        var numbers =
                model.data().rows().stream()
                        .map(r -> model.data().written(r, model.data().columns().get(age)))
                        .toList();
        var known = numbers.stream().takeWhile(n -> !n.isEmpty()).map(BigDecimal::new).toList();
        assertThat(known).isSorted().hasSizeGreaterThan(10);
        assertThat(numbers.subList(known.size(), numbers.size())).containsOnly("");
        var before = model.data().rows().stream().map(GridRow::key).toList();
        select(0, age);
        work(() -> model.type("99", false));
        assertThat(model.data().rows().stream().map(GridRow::key).toList()).isEqualTo(before);
        assertThat(cell(0, age)).isEqualTo("99");
    }

    @Test
    void aConditionNarrowsTheLinesAndAWrongOneSaysWhereItIsWrong() {
        var all = model.data().rows().size();
        ask(GridQuery.all(Level.REVIEW).withCondition("count(child) >= 1"));
        assertThat(model.data().rows()).hasSizeBetween(1, all - 1);
        ask(GridQuery.all(Level.REVIEW).withCondition("count(child) >="));
        assertThat(model.data().conditionError()).contains("^");
        assertThat(model.data().rows()).hasSize(all);
    }

    @Test
    void onlyOpenLeavesLinesWithAQuestionToAnswer() {
        ask(GridQuery.all(Level.REVIEW).withOpenOnly(true));
        assertThat(model.data().rows())
                .allMatch(r ->
                        model.data().columns().stream()
                                .anyMatch(v ->
                                        !v.isDerived() && model.data().answer(r, v).isEmpty()));
    }
}
