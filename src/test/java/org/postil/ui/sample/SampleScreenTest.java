package org.postil.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.Snapshot;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sample in the window, by the keyboard. */
@ExtendWith(ApplicationExtension.class)
class SampleScreenTest {
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
        onFx(() -> bench.navigator().go(Destination.to(WorkView.SAMPLE)));
        WindowFixture.waitUntil(() -> table(robot).getItems().size() == 33);
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

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#sample-table").queryTableView();
    }

    private Snapshot now() {
        return bench.session().snapshot();
    }

    private Review review(int at) {
        return now().reviews().get(at);
    }

    @Test
    void byKeysAReviewIsExcludedWithAReasonMadeACandidateAndUndoneAndTheFlowIsWritten(FxRobot robot)
            throws Exception {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(4));
        onFx(() -> table(robot).requestFocus());
        robot.type(KeyCode.X);
        WindowFixture.waitUntil(() -> robot.lookup("#reason-field").tryQuery().isPresent());
        robot.write("after the search ended").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> review(4).inclusion() == Inclusion.EXCLUDED);
        assertThat(review(4).exclusionReason()).isEqualTo("after the search ended");

        onFx(() -> table(robot).getSelectionModel().clearAndSelect(5));
        onFx(() -> table(robot).requestFocus());
        robot.type(KeyCode.C);
        WindowFixture.waitUntil(() -> review(5).inclusion() == Inclusion.CANDIDATE);

        Path flow = folder.resolve("flow.csv");
        fixture.files().choose(flow);
        var export = robot.lookup("#sample-export").queryAs(MenuButton.class);
        robot.interact(() -> export.getItems().get(4).fire());
        WindowFixture.waitUntil(() -> Files.exists(flow));
        assertThat(Files.readString(flow)).contains("after the search ended").contains(",31");

        onFx(() -> table(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        WindowFixture.waitUntil(() -> review(5).inclusion() == Inclusion.INCLUDED);
    }

    @Test
    void whereADocumentComesFromIsKeptWhenAFieldIsLeft(FxRobot robot) {
        onFx(() -> table(robot).getSelectionModel().clearAndSelect(0));
        onFx(() -> robot.lookup("#source-address-0").query().requestFocus());
        robot.write("https://example.org/1").type(KeyCode.TAB);
        robot.write("2019-05").type(KeyCode.TAB).write("2024").type(KeyCode.TAB);
        robot.write("second").type(KeyCode.TAB);
        long id = review(0).id();
        WindowFixture.waitUntil(() ->
                now().documents().stream()
                        .anyMatch(d ->
                                d.review() == id
                                        && d.source().address().equals("https://example.org/1")
                                        && d.source().published().equals("2019-05")
                                        && d.source().accessed().equals("2024")
                                        && d.source().edition().equals("second")));
    }
}
