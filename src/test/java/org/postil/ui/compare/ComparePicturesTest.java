package org.postil.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.study.SecondCoder;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Pictures of the comparison of two coders. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ComparePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture =
                WindowFixture.study(
                        stage,
                        folder,
                        SampleProject.ofTwoCoders(folder.resolve("Sample study.postil")));
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#compare-list").queryListView();
    }

    @Test
    void differencesDecisionsRulesAndMeasures(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        var age = bench.session().snapshot().variable("victim.age").orElseThrow();
        var given =
                bench.session().snapshot().answers().stream()
                        .filter(a -> a.variable() == age.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .findFirst()
                        .orElseThrow();
        long ben = bench.session().snapshot().coderNamed(SecondCoder.CODER).orElseThrow().id();
        bench.session()
                .act(
                        "Answer",
                        e ->
                                e.answers()
                                        .set(
                                                age.id(),
                                                given.review(),
                                                given.person(),
                                                ben,
                                                new AnswerValue.Number(new BigDecimal(44), ""),
                                                false))
                .await();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.COMPARE)));
        WindowFixture.waitUntil(() -> list(robot).getItems().size() > 100);
        robot.type(KeyCode.A).type(KeyCode.B).type(KeyCode.N).type(KeyCode.S);
        WindowFixture.waitUntil(() ->
                robot.lookup("#compare-progress").queryLabeled().getText().startsWith("3 of"));
        robot.clickOn("#compare-kind").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        take("compare");
        onFx(() -> list(robot).requestFocus());
        robot.type(KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        take("compare-edit");
        robot.type(KeyCode.ESCAPE);
        onFx(() -> list(robot).requestFocus());
        robot.write("rthe whole sentence says it");
        onFx(() -> list(robot).requestFocus());
        robot.type(KeyCode.DIGIT2);
        robot.type(KeyCode.UP);
        WindowFixture.waitUntil(() -> robot.lookup("#compare-undecide").tryQuery().isPresent());
        take("compare-decided");

        robot.clickOn("#compare-kind").type(KeyCode.HOME).type(KeyCode.ENTER);
        robot.clickOn("#compare-bulk");
        WindowFixture.waitUntil(
                () -> !robot.lookup("#bulk-preview").queryListView().getItems().isEmpty());
        take("compare-bulk");
        robot.type(KeyCode.ESCAPE);

        robot.clickOn("#compare-kind").type(KeyCode.END).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 2);
        take("compare-answers");

        robot.clickOn("#compare-measures");
        WindowFixture.waitUntil(
                () -> !robot.lookup("#measures-table").queryTableView().getItems().isEmpty());
        TableView<?> table = robot.lookup("#measures-table").queryTableView();
        onFx(() -> table.getSelectionModel().clearAndSelect(4));
        take("compare-measures");
        robot.clickOn("#measures-worst").clickOn("#measures-more");
        WaitForAsyncUtils.waitForFxEvents();
        take("compare-measures-more");
    }
}
