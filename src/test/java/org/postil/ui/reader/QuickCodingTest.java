package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.NewCodes;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation.Scope;
import org.postil.project.HistoryEntry;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Coding without asking for a code: in vivo, favourites, all hits, out of scope. */
@ExtendWith(ApplicationExtension.class)
class QuickCodingTest {
    @TempDir static Path folder;

    private ReadingStudy study;

    @Start
    void start(Stage stage) throws IOException {
        study = new ReadingStudy(stage, folder, "blank", "DHR01");
    }

    @AfterEach
    void close() {
        study.close();
    }

    private List<String> codes() {
        return study.now().codebook().codes().stream().map(c -> c.name()).toList();
    }

    @Test
    void theSelectedWordsBecomeACodeByOneKeyAndTheCodeAFavouriteByOneMore(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.select(robot, page, "on the same day.");
        robot.type(KeyCode.F5);
        study.waitFor(1);
        assertThat(codes()).containsExactly(NewCodes.UNSORTED, "on the same day");

        // the caret is on the passage: f makes its code a favourite, Alt+1 puts it elsewhere
        robot.type(KeyCode.F);
        WindowFixture.waitUntil(() -> robot.lookup("#favourite-1").tryQuery().isPresent());
        ReadingStudy.select(robot, page, "at every visit");
        ReadingStudy.with(robot, KeyCode.ALT, KeyCode.DIGIT1);
        study.waitFor(2);
        assertThat(study.passages()).allMatch(p -> p.codes().size() == 1);

        // words too long for a name are shortened first
        ReadingStudy.select(
                robot,
                page,
                "The panel met twice and read what the agencies had written about DHR01");
        robot.type(KeyCode.F5);
        TextInputControl field = robot.lookup("#picker-field").query();
        assertThat(field.getText()).startsWith("The panel met twice");
        robot.interact(() -> field.setText("panel"));
        robot.type(KeyCode.ENTER);
        study.waitFor(3);
        assertThat(codes()).contains("panel");
        for (int i = 0; i < 3; i++) {
            ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        study.waitFor(0);
        WindowFixture.waitUntil(() -> codes().isEmpty());
        assertThat(robot.lookup("#favourite-1").tryQuery()).isEmpty();
    }

    @Test
    void aNewCodeGoesIntoTheFacetThatIsChosen(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.select(robot, page, "The Police should");
        robot.type(KeyCode.ENTER);
        robot.write("Police");
        ListView<?> list = robot.lookup("#picker-list").query();
        assertThat(list.getItems()).hasSize(2);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        study.waitFor(1);
        var agency = study.now().codebook().facet("agency").orElseThrow();
        assertThat(study.now().codebook().codesOf(agency))
                .extracting(c -> c.name())
                .contains("Police");
    }

    @Test
    void allHitsAreLookedAtAndCodedInOneStep(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("should");
        WindowFixture.waitUntil(() -> page.finder().countProperty().get() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.A)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("duty");
        robot.type(KeyCode.ENTER);
        ListView<?> places = robot.lookup("#code-all-list").query();
        assertThat(places.getItems()).hasSize(2);
        Labeled apply = robot.lookup("#code-all-apply").query();
        assertThat(apply.getText()).isEqualTo("Code 2 places");
        robot.type(KeyCode.SPACE);
        assertThat(apply.getText()).isEqualTo("Code 1 place");
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.ENTER);
        study.waitFor(2);
        assertThat(study.passages())
                .allMatch(p -> p.span().of(page.textProperty().get().text()).equals("should"));
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.Z);
        study.waitFor(0);
    }

    @Test
    void aRecommendationIsTakenOutOfScopeWithAReasonThatIsOfferedAgain(FxRobot robot) {
        study.open(robot);
        robot.type(KeyCode.F7);
        outOfScope(robot);
        robot.write("another area");
        robot.type(KeyCode.ENTER);
        study.waitFor(1);
        robot.type(KeyCode.F7);
        outOfScope(robot);
        ReadingStudy.with(robot, KeyCode.ALT, KeyCode.DIGIT1);
        study.waitFor(2);
        assertThat(study.now().recommendations())
                .hasSize(2)
                .allMatch(r -> r.scope() == Scope.OUT && r.scopeReason().equals("another area"));
        robot.type(KeyCode.F7);
        WindowFixture.waitUntil(() ->
                robot.lookup(".notices .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(l -> l.getText().startsWith("All 2 recommendations")));
    }

    private static void outOfScope(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.O)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aQuestionMarkShowsTheKeysWhateverIsSelected(FxRobot robot) {
        var page = study.open(robot);
        robot.write("?");
        WindowFixture.waitUntil(() -> robot.lookup("#keys-scroll").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> robot.lookup("#keys-scroll").tryQuery().isEmpty());
        ReadingStudy.select(robot, page, "The Police");
        robot.write("?");
        WindowFixture.waitUntil(() -> robot.lookup("#keys-scroll").tryQuery().isPresent());
        assertThat(robot.lookup("#picker-field").tryQuery()).isEmpty();
    }

    @Test
    void thePassagesStandInATableAndTheLastStepsInAList(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.select(robot, page, "met twice");
        robot.type(KeyCode.F5);
        study.waitFor(1);
        ReadingStudy.select(robot, page, "the household");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.H)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        study.waitFor(2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.G)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        TableView<Passage> table = robot.lookup("#passage-table").query();
        WindowFixture.waitUntil(() -> table.getItems().size() == 2);
        assertThat(table.getColumns().get(1).getCellData(0)).isEqualTo("met twice");
        assertThat(table.getColumns().get(2).getCellData(0)).isEqualTo("met twice");
        assertThat(table.getColumns().get(2).getCellData(1)).isEqualTo("");
        robot.interact(() -> table.getSelectionModel().select(1));
        robot.type(KeyCode.ENTER);
        int there = page.textProperty().get().text().indexOf("the household");
        WindowFixture.waitUntil(() -> page.getSelection().caret() == there);

        robot.press(KeyCode.CONTROL, KeyCode.ALT)
                .type(KeyCode.H)
                .release(KeyCode.ALT, KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup("#last-steps").tryQuery().isPresent());
        ListView<HistoryEntry> steps = robot.lookup("#last-steps").query();
        assertThat(steps.getItems())
                .extracting(HistoryEntry::label)
                .startsWith("Highlight", "Code met twice");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> {
            var here = study.fixture().bench().navigator().hereProperty().get();
            return here != null && here.destination().step() == WorkStep.HISTORY;
        });
    }
}
