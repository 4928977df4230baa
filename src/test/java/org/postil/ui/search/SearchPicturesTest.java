package org.postil.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the search: nothing looked for yet, hits, a query that is not understood. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class SearchPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = folder.resolve("Children's Services study.postil");
        if (!Files.exists(project)) {
            SampleProject.copyTo(project);
        }
        fixture = WindowFixture.opening(stage, home, project);
    }

    @BeforeEach
    void search() {
        var bench = fixture.bench();
        var session = bench.session();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    session.switchTo(session.snapshot().coders().getFirst());
                    bench.overlays().closeAll();
                    bench.navigator().go(Destination.to(WorkStep.SEARCH));
                });
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void type(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var field = robot.lookup("#search-query").queryAs(TextField.class);
                    field.setText(query);
                    field.requestFocus();
                    field.end();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void hits(FxRobot robot) {
        WindowFixture.waitUntil(() -> robot.lookup("#search-hits").tryQuery().isPresent());
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void empty(FxRobot robot) {
        type(robot, "");
        take("search-empty");
    }

    @Test
    void found(FxRobot robot) {
        type(robot, "\"sharing information\" OR (share* NEAR/5 information) OR school");
        hits(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(robot.lookup("#search-hits").queryAs(ListView.class).getItems())
                .hasSizeGreaterThan(10);
        take("search");
    }

    @Test
    void misread(FxRobot robot) {
        type(robot, "school");
        hits(robot);
        type(robot, "school AND (police");
        WindowFixture.waitUntil(() -> robot.lookup("#search-error").query().isVisible());
        take("search-error");
    }

    @Test
    void help(FxRobot robot) {
        type(robot, "zebra");
        robot.clickOn("#search-help");
        take("search-help");
    }
}
