package org.postil.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Review.Inclusion;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** Pictures of the sample: flow, one review with its sources, several to be excluded. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class SamplePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Workbench bench;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void open() {
        bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        onFx(() -> bench.navigator().go(Destination.to(WorkView.SAMPLE)));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#sample-table").queryTableView();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    @Test
    void theFlowOneReviewAndSeveral(FxRobot robot) {
        WindowFixture.waitUntil(() -> table(robot).getItems().size() == 33);
        exclude(robot, 30, "published after the search ended");
        exclude(robot, 27, "not a domestic homicide");
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(29));
        onFx(() -> table(robot).requestFocus());
        robot.type(KeyCode.C);
        WindowFixture.waitUntil(() ->
                bench.session().snapshot().reviews().get(29).inclusion() == Inclusion.CANDIDATE);
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(2));
        robot.clickOn("#source-address-0").write("https://example.org/dhr/03.pdf");
        robot.clickOn("#source-published-0").write("May 2019");
        take("sample");
        onFx(() -> table(robot).getSelectionModel().selectRange(3, 7));
        robot.clickOn("#sample-make_excluded");
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        take("sample-several");
    }

    private void exclude(FxRobot robot, int row, String reason) {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(row));
        onFx(() -> table(robot).requestFocus());
        robot.type(KeyCode.X);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write(reason).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                bench.session().snapshot().reviews().get(row).exclusionReason().equals(reason));
    }
}
