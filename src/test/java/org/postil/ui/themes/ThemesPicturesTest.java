package org.postil.ui.themes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
                bench.navigator().go(new Destination.Themes(Optional.of(code(key).id()), false)));
        WindowFixture.waitUntil(() -> robot.lookup("#themes-passages").tryQuery().isPresent());
        WindowFixture.waitUntil(() ->
                robot.lookup("#themes-passages").queryAs(ListView.class).getItems().size() > 2);
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

    private void list(FxRobot robot) {
        onFx(() -> robot.lookup("#themes-passages").queryAs(ListView.class).requestFocus());
    }

    @Test
    void passagesOfATheme(FxRobot robot) {
        show(robot, "T1.1");
        robot.clickOn("#themes-memo").write("Nearly all of these ask for one named contact.");
        list(robot);
        robot.type(KeyCode.HOME).type(KeyCode.S).type(KeyCode.DIGIT1);
        robot.type(KeyCode.DOWN).type(KeyCode.DIGIT3).type(KeyCode.DOWN).type(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> robot.lookup("#themes-passages").queryAs(ListView.class).scrollTo(0));
        take("themes");
    }

    @Test
    void aQueryOfSeveralCodesAndItsMistake(FxRobot robot) {
        show(robot, "T1.1");
        type(robot, "('T1.1' or 'T1.2') and agency 'Education' and not 'T3'");
        onFx(() -> robot.lookup("#themes-as-text").queryAs(ToggleButton.class).setSelected(false));
        take("themes-query");
        onFx(() -> robot.lookup("#themes-narrow").queryAs(Button.class).fire());
        take("themes-narrow");
        robot.type(KeyCode.ESCAPE);
        type(robot, "'T1.1' and agency 'Polce'");
        WindowFixture.waitUntil(() -> robot.lookup("#themes-error").query().isVisible());
        take("themes-error");
        type(robot, "'T1.1' and 'T1.2' and 'T2.1' and 'T3.1'");
        WindowFixture.waitUntil(() -> robot.lookup(".empty-state").tryQuery().isPresent());
        take("themes-empty");
    }

    private static void type(FxRobot robot, String query) {
        onFx(() -> robot.lookup("#themes-query").queryAs(TextField.class).setText(query));
        robot.sleep(200);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aCodeIsWalkedThroughAndAPassageSplit(FxRobot robot) {
        show(robot, "T1.1");
        list(robot);
        robot.type(KeyCode.HOME).type(KeyCode.X);
        WindowFixture.waitUntil(() -> robot.lookup("#split-words").tryQuery().isPresent());
        take("themes-split");
        robot.type(KeyCode.ESCAPE);
        onFx(() ->
                bench.navigator().go(new Destination.Themes(Optional.of(code("T1").id()), true)));
        WindowFixture.waitUntil(() -> robot.lookup("#walk-target-1").tryQuery().isPresent());
        robot.type(KeyCode.DIGIT2).type(KeyCode.DIGIT1);
        WindowFixture.waitUntil(
                () -> robot.lookup("#walk-progress").queryLabeled().getText().startsWith("3"));
        robot.sleep(200);
        take("themes-walk");
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.SPACE);
        }
        WindowFixture.waitUntil(() -> robot.lookup("#walk-summary").tryQuery().isPresent());
        take("themes-walked");
    }
}
