package org.postil.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.audit.IgnoredFindings;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator.Here;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** The check screen in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class CheckScreenTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open(FxRobot robot) {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        onFx(() -> bench.navigator().go(Destination.to(WorkView.CHECK)));
        WindowFixture.waitUntil(() -> list(robot, "#check-findings").getItems().size() == 34);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static ListView<?> list(FxRobot robot, String id) {
        return robot.lookup(id).queryListView();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Destination here() {
        return bench.navigator().hereProperty().get() instanceof Here here
                ? here.destination()
                : Destination.to(WorkView.REVIEWS);
    }

    @Test
    void byKeysAFindingIsGoneToComeBackToAndIgnoredWithAReason(FxRobot robot) {
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() instanceof Destination.Form);
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() ->
                list(robot, "#check-findings").getSelectionModel().getSelectedItem()
                                instanceof FindingRow.Item item
                        && item.finding().about().equals("DHR02"));
        onFx(() -> list(robot, "#check-findings").requestFocus());
        robot.type(KeyCode.I);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("from the sheet").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> list(robot, "#check-findings").getItems().size() == 33);
        assertThat(IgnoredFindings.of(bench.session().snapshot()).reasons())
                .containsValue("from the sheet");
    }

    @Test
    void byKeysADraftIsCheckedAndACellOpened(FxRobot robot) {
        robot.clickOn("#check-printed").clickOn("#check-draft");
        onFx(() ->
                robot.lookup("#check-draft")
                        .queryAs(TextArea.class)
                        .setText("T1\t24/33\t70%\nRelationship: male partner 17/29 (59%)\n"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() >= 2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> here() instanceof Destination.Saved);
        var saved =
                bench.session().snapshot().savedTables().stream()
                        .filter(t -> t.name().equals("Relationship in IPH"))
                        .findFirst()
                        .orElseThrow();
        assertThat(here())
                .isEqualTo(
                        new Destination.Saved(
                                saved.guid(), new Destination.Cell("male partner", "")));
        // the table is shown as it was saved, over the part of the study it counts
        WindowFixture.waitUntil(() ->
                robot.lookup("#tally-table").<ListView<Object>>tryQuery().stream()
                        .flatMap(table -> table.getItems().stream())
                        .anyMatch(line -> line.toString().contains("n=17, d=29")));
        // the cell's passages are shown beside it
        WindowFixture.waitUntil(() ->
                robot.lookup(".evidence-head").tryQuery().isPresent()
                        || robot.lookup(".evidence").tryQuery().isPresent());
        onFx(() -> bench.navigator().back());
        WindowFixture.waitUntil(() -> list(robot, "#check-figures").getItems().size() >= 2);
    }
}
