package org.postil.ui.themes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;

/** Pictures of the Themes screen. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ThemesPicturesTest {
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
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Code code(String key) {
        var codebook = bench.session().snapshot().codebook();
        return codebook.find(codebook.facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private void show(FxRobot robot, String key) {
        onFx(() ->
                bench.navigator()
                        .go(new Destination.Themes(Optional.of(code(key).id()), false)));
        WindowFixture.waitUntil(() -> robot.lookup("#themes-passages").tryQuery().isPresent());
        WindowFixture.waitUntil(
                () -> robot.lookup("#themes-passages").queryAs(ListView.class).getItems().size() > 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void passagesOfATheme(FxRobot robot) {
        show(robot, "T1.1");
        robot.clickOn("#themes-memo").write("Nearly all of these ask for one named contact.");
        robot.clickOn("#themes-passages");
        onFx(() -> robot.lookup("#themes-passages").queryAs(ListView.class).requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.S).push(KeyCode.DIGIT1);
        robot.push(KeyCode.DOWN).push(KeyCode.DIGIT3).push(KeyCode.DOWN).push(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.sleep(300);
        take("themes");
    }
}
